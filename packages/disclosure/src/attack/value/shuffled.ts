/** The values in a random order (Fisher–Yates). */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const copy = [...values];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [here, there] = [copy[at], copy[other]];
    if (here === undefined || there === undefined) continue;
    copy[at] = there;
    copy[other] = here;
  }
  return copy;
}
