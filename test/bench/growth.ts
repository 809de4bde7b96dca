/** How many times as long each question takes at the last of several sizes as at the first, in words. */
export function growthOf(times: readonly ReadonlyMap<string, number>[]): string {
  const [small, large] = [times[0], times.at(-1)];
  const grown = [...(large ?? [])].map(([name, ms]) => `${name} ${(ms / (small?.get(name) ?? Number.NaN)).toFixed(1)}`);
  return `growth of the time: ${grown.join(", ")}`;
}
