import { loadavg } from "node:os";

/** How long one answer took, and, where one user asked alone, what it cost the portal's processor. */
export interface AnswerTime {
  readonly milliseconds: number;
  readonly processorMs: number | undefined;
}

/** By kind of question. */
export type AnswerTimes = ReadonlyMap<string, readonly AnswerTime[]>;

/** Kinds that are told together, with what 95 of 100 shall take at most, in milliseconds. */
export interface ToldKinds {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly most: number;
}

/** Nearest rank. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;

function told(times: readonly AnswerTime[], most?: number): string {
  const sorted = times.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const [half, most95, longest] = [0.5, 0.95, 1].map((share) => quantile(sorted, share).toFixed(0));
  const verdict = quantile(sorted, 0.95) <= (most ?? 0) ? "kept" : "MISSED";
  const wanted = most === undefined ? "" : ` (wanted ${most} ms: ${verdict})`;
  const costs = times.flatMap(({ processorMs }) => processorMs ?? []);
  const cost = costs.reduce((sum, value) => sum + value, 0) / costs.length;
  const processor = costs.length > 0 ? `, ${cost.toFixed(0)} ms of the portal's processor each` : "";
  return `${times.length} asked, p50 ${half} ms, p95 ${most95} ms${wanted}, max ${longest} ms${processor}`;
}

/** Prints p50, p95 and the longest of all kinds that are told together, and of each. */
export function printTimes(heading: string, times: AnswerTimes, groups: readonly ToldKinds[]): void {
  console.log(`${heading} (load ${loadavg()[0]?.toFixed(1)})`);
  for (const { name, kinds, most } of groups) {
    const all = kinds.flatMap((kind) => times.get(kind) ?? []);
    console.log(`  ${name}: ${told(all, most)}`);
    for (const kind of kinds) console.log(`    ${kind}: ${told(times.get(kind) ?? [])}`);
  }
}
