import { randomBytes } from "node:crypto";
import { type CaseRecord, caseContentHash } from "#cases/writing";
import type { ReleasedCase } from "./publish.sql.ts";

/** How a release differs from the one before it, in cases. */
export interface CaseChanges {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** A case that the release needs a new version of. */
export interface CaseToWrite {
  readonly content: CaseRecord;
  readonly citation: string | null;
  readonly salt: Buffer;
  readonly contentHash: Buffer;
}

/** What a release will hold: versions that stand, and cases to be written. */
export interface ReleasePlan {
  readonly standing: readonly ReleasedCase[];
  readonly toWrite: readonly CaseToWrite[];
  readonly changes: CaseChanges;
}

/** Bytes of the salt of a case version. */
const SALT_BYTES = 16;

/**
 * Compares the cases of a file with those of the release before: a case whose salted hash is the same stands as it is;
 * a case that the file does not have stands too, unless it is among the removals.
 */
export function planRelease(
  file: readonly CaseRecord[],
  previous: readonly ReleasedCase[],
  wishes: { readonly removals: ReadonlySet<string>; readonly citations: ReadonlyMap<string, string> },
): ReleasePlan {
  const previousByCode = new Map(previous.map((released) => [released.caseCode, released]));
  const inFile = new Set(file.map((content) => content.row.caseCode));
  const standing: ReleasedCase[] = [];
  const toWrite: CaseToWrite[] = [];
  let changed = 0;
  for (const content of file) {
    const { caseCode } = content.row;
    const citation = wishes.citations.get(caseCode) ?? null;
    const released = previousByCode.get(caseCode);
    if (released && caseContentHash(released.salt, content, citation).equals(released.contentHash)) {
      standing.push(released);
      continue;
    }
    if (released) changed += 1;
    const salt = randomBytes(SALT_BYTES);
    toWrite.push({ content, citation, salt, contentHash: caseContentHash(salt, content, citation) });
  }
  const missing = previous.filter((released) => !inFile.has(released.caseCode));
  standing.push(...missing.filter((released) => !wishes.removals.has(released.caseCode)));
  const removed = missing.filter((released) => wishes.removals.has(released.caseCode)).length;
  return {
    standing,
    toWrite,
    changes: { added: toWrite.length - changed, changed, unchanged: standing.length, removed },
  };
}

/** How much a release holds. */
export interface ReleaseTotals {
  readonly patients: number;
  readonly controls: number;
  readonly cases: number;
  readonly measurements: number;
  readonly largestCaseSamples: number;
}

/** Sizes of the release a plan makes; carriers are cases but neither patients nor controls. */
export function totalsOf(plan: ReleasePlan): ReleaseTotals {
  const sizes = [
    ...plan.standing,
    ...plan.toWrite.map(({ content }) => ({
      caseGroup: content.row.group,
      samples: content.samples.length,
      measurements: content.samples.reduce((sum, sample) => sum + sample.measurements.length, 0),
    })),
  ];
  const ofGroup = (...groups: readonly string[]) => sizes.filter((size) => groups.includes(size.caseGroup)).length;
  return {
    patients: ofGroup("PATIENT"),
    controls: ofGroup("HEALTHY_CONTROL", "DISEASE_CONTROL"),
    cases: sizes.length,
    measurements: sizes.reduce((sum, size) => sum + size.measurements, 0),
    largestCaseSamples: sizes.reduce((largest, size) => Math.max(largest, size.samples), 0),
  };
}
