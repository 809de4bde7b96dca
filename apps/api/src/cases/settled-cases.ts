import { randomBytes } from "node:crypto";
import type { CaseGroup, CohortFile } from "@nlrp12/domain";
import type { AssayNumbers } from "./assay-numbers.ts";
import { caseRecordsOf } from "./case-record.ts";
import { type CaseVersionToWrite, caseRowsText } from "./case-rows-text.ts";
import { caseContentHash } from "./content-hash.ts";
import type { CaseRowsText } from "./stage-case-rows.ts";
import type { CohortKey } from "./write-assays.ts";

/** A case with the numbers a new version of it would have, and the salted hash it was last released under. */
export interface CaseToSettle {
  readonly caseCode: string;
  readonly caseId: number;
  readonly version: number;
  readonly citation: string | null;
  readonly released: { readonly salt: Uint8Array; readonly contentHash: Uint8Array } | null;
}

/** A version that is written, with what a release counts of it. */
export interface WrittenCase {
  readonly caseId: number;
  readonly version: number;
  /** Whether the release before held the case otherwise. */
  readonly changed: boolean;
  readonly caseGroup: CaseGroup;
  readonly contentHash: Uint8Array;
  readonly samples: number;
  readonly measurements: number;
}

/** Which cases stand as they were released, by code, and what is written of the others. */
export interface SettledCases {
  readonly standing: readonly string[];
  readonly written: readonly WrittenCase[];
  readonly rows: CaseRowsText;
}

/** Bytes of the salt of a case version. */
const SALT_BYTES = 16;

/** Everything the rows of a round are written with besides the cases themselves. */
export interface WritingNumbers extends CohortKey {
  readonly assays: AssayNumbers;
  readonly kindreds: ReadonlyMap<string, string>;
  /** A buffer to write the rows into, if it is large enough. */
  readonly spare: ArrayBuffer | null;
}

/**
 * Decides for each case, by its salted hash, whether the released version stands, and makes the rows of a new version
 * where it does not. Throws RangeError when the file lacks one of the cases.
 */
export function settledCases(file: CohortFile, cases: readonly CaseToSettle[], numbers: WritingNumbers): SettledCases {
  const records = new Map(caseRecordsOf(file).map((record) => [record.row.caseCode, record]));
  const standing: string[] = [];
  const versions: CaseVersionToWrite[] = [];
  const written: WrittenCase[] = [];
  for (const { caseCode, caseId, version, citation, released } of cases) {
    const content = records.get(caseCode);
    if (!content) throw new RangeError("a case to settle is not in its round");
    if (released && caseContentHash(released.salt, content, citation).equals(released.contentHash)) {
      standing.push(caseCode);
      continue;
    }
    const salt = randomBytes(SALT_BYTES);
    const contentHash = caseContentHash(salt, content, citation);
    versions.push({ caseId, version, content, citation, salt, contentHash });
    written.push({
      caseId,
      version,
      changed: released !== null,
      caseGroup: content.row.group,
      contentHash: Uint8Array.from(contentHash),
      samples: content.samples.length,
      measurements: content.samples.reduce((sum, sample) => sum + sample.measurements.length, 0),
    });
  }
  return { standing, written, rows: caseRowsText(versions, numbers, numbers.spare) };
}
