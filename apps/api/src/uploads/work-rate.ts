/** How far some work was at a moment, in milliseconds. */
export interface WorkSeen {
  readonly phase: string;
  readonly done: number;
  readonly at: number;
}

/** How far back the rate looks, in milliseconds. */
const WINDOW_MS = 5_000;

/** What was seen with the newest added: of the same phase, and not older than the window. */
export function withSeen(seen: readonly WorkSeen[], now: WorkSeen): readonly WorkSeen[] {
  const same = seen.filter((one) => one.phase === now.phase && one.done <= now.done && now.at - one.at <= WINDOW_MS);
  return [...same, now];
}

/** Rows per second over what was seen; null while it cannot be told. */
export function rowsPerSecond(seen: readonly WorkSeen[]): number | null {
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last || last.at <= first.at || last.done <= first.done) return null;
  return (1000 * (last.done - first.done)) / (last.at - first.at);
}
