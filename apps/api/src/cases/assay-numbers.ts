import type { AssayRecord } from "./case-record.ts";
import { assayContentHash } from "./content-hash.ts";

/** An assay the cohort has not had in exactly this form, with the number it is given. */
export interface AssayToWrite extends AssayRecord {
  readonly assayNo: number;
  readonly contentHash: Uint8Array;
}

/** The numbers of a cohort's assays, given as they are met. */
export interface AssayNumbers {
  numberOf(assay: AssayRecord): number;
  /** Those numbered since this was last asked. */
  takeNew(): readonly AssayToWrite[];
}

/** Numbers assays on from those the cohort has had; a changed assay gets a number of its own. */
export function assayNumbers(known: ReadonlyMap<string, number>): AssayNumbers {
  const numbers = new Map(known);
  const met = new WeakMap<AssayRecord, number>();
  let last = Math.max(0, ...numbers.values());
  let added: AssayToWrite[] = [];
  const numbered = (assay: AssayRecord): number => {
    const contentHash = assayContentHash(assay);
    const known = numbers.get(contentHash.toString("hex"));
    if (known !== undefined) return known;
    last += 1;
    numbers.set(contentHash.toString("hex"), last);
    added.push({ ...assay, assayNo: last, contentHash: Uint8Array.from(contentHash) });
    return last;
  };
  return {
    numberOf: (assay) => {
      const number = met.get(assay) ?? numbered(assay);
      met.set(assay, number);
      return number;
    },
    takeNew: () => {
      const taken = added;
      added = [];
      return taken;
    },
  };
}
