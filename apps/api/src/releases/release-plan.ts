import { type CaseToSettle, releaseChecksum, type WrittenCase } from "#cases/writing";
import type { ReleasedCase } from "./publish.sql.ts";

/** How a release differs from the one before it, in cases. */
export interface CaseChanges {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** What a release begins from: the one before it, what of it the file does not have, and who leaves. */
export interface ReleasePlan {
  /** By code, every case of the release before. */
  readonly released: ReadonlyMap<string, ReleasedCase>;
  /** Codes whose content is asked for: all of the file, and those missing from it that the file changes all the same. */
  readonly toSettle: readonly string[];
  /** Cases that stand unasked: missing from the file and not removed. */
  readonly standing: readonly ReleasedCase[];
  readonly removed: number;
}

/**
 * Plans a release: a case that the file does not have stays, unless it is among the removals; it is settled with those
 * of the file where it is among the `touched`.
 */
export function planRelease(
  caseCodes: readonly string[],
  previous: readonly ReleasedCase[],
  wishes: { readonly removals: ReadonlySet<string>; readonly touched: ReadonlySet<string> },
): ReleasePlan {
  const inFile = new Set(caseCodes);
  const missing = previous.filter((released) => !inFile.has(released.caseCode));
  const staying = missing.filter((released) => !wishes.removals.has(released.caseCode));
  const touched = staying.filter((released) => wishes.touched.has(released.caseCode));
  return {
    released: new Map(previous.map((released) => [released.caseCode, released])),
    toSettle: [...caseCodes, ...touched.map(({ caseCode }) => caseCode)],
    standing: staying.filter((released) => !wishes.touched.has(released.caseCode)),
    removed: missing.length - staying.length,
  };
}

/** The cases of a plan in the order of their numbers; a case keeps its citation where the wishes name no other. */
export function casesToSettle(
  plan: ReleasePlan,
  given: {
    readonly caseIds: ReadonlyMap<string, number>;
    readonly highestVersions: ReadonlyMap<number, number>;
    readonly citations: ReadonlyMap<string, string>;
  },
): readonly CaseToSettle[] {
  return plan.toSettle
    .map((caseCode) => {
      const caseId = given.caseIds.get(caseCode);
      if (caseId === undefined) throw new Error("a case of the file was given no number");
      const released = plan.released.get(caseCode) ?? null;
      const citation = given.citations.get(caseCode) ?? released?.citation ?? null;
      return { caseCode, caseId, version: (given.highestVersions.get(caseId) ?? 0) + 1, citation, released };
    })
    .sort((a, b) => a.caseId - b.caseId);
}

/** How much a release holds. */
export interface ReleaseTotals {
  readonly patients: number;
  readonly controls: number;
  readonly cases: number;
  readonly measurements: number;
  readonly largestCaseSamples: number;
}

/** The cases a release came to hold. */
export interface HeldCases {
  readonly standing: readonly ReleasedCase[];
  readonly written: readonly WrittenCase[];
}

/** How the cases of a release differ from those of the one before. */
export function changesOf({ standing, written }: HeldCases, removed: number): CaseChanges {
  const changed = written.filter((one) => one.changed).length;
  return { added: written.length - changed, changed, unchanged: standing.length, removed };
}

/** Sizes of a release; carriers are cases but neither patients nor controls. */
export function totalsOf({ standing, written }: HeldCases): ReleaseTotals {
  const sizes = [...standing, ...written];
  const ofGroup = (...groups: readonly string[]) => sizes.filter((size) => groups.includes(size.caseGroup)).length;
  return {
    patients: ofGroup("PATIENT"),
    controls: ofGroup("HEALTHY_CONTROL", "DISEASE_CONTROL"),
    cases: sizes.length,
    measurements: sizes.reduce((sum, size) => sum + size.measurements, 0),
    largestCaseSamples: sizes.reduce((largest, size) => Math.max(largest, size.samples), 0),
  };
}

/** The checksum of a release over the hashes of all it holds. */
export function checksumOf({ standing, written }: HeldCases): Buffer {
  return releaseChecksum([...standing, ...written].map(({ contentHash }) => contentHash));
}
