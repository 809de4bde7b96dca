import type { AssayRow } from "@nlrp12/domain";
import { canonicalRow } from "./case-content.ts";
import type { MergeSettings } from "./cohort-merge.ts";
import { mergedRows } from "./merged-rows.ts";

/** The assays of a cohort after a new file. */
export interface MergedAssays {
  /** Those of the file, then those only the release before has. */
  readonly rows: readonly AssayRow[];
  /** Codes of assays that were there and are described differently now: a change of every case measured with them. */
  readonly changed: readonly string[];
}

function descriptions(rows: readonly AssayRow[]): ReadonlyMap<string, string> {
  const groups = Map.groupBy(rows, (row) => row.assayCode);
  const described = (ofAssay: readonly AssayRow[]) => ofAssay.map((row) => canonicalRow("assays", { ...row }));
  return new Map([...groups].map(([code, ofAssay]) => [code, described(ofAssay).sort().join()]));
}

/** An assay in both is as the new file says, its blanks filled unless they erase; any other stays as it was. */
export function mergedAssays(
  before: readonly AssayRow[],
  next: readonly AssayRow[],
  settings: MergeSettings,
): MergedAssays {
  const filled = settings.blankErases ? next : mergedRows("assays", before, next);
  const [was, is] = [descriptions(before), descriptions(filled)];
  return {
    rows: [...filled, ...before.filter((row) => !is.has(row.assayCode))],
    changed: [...is].flatMap(([code, text]) => (was.has(code) && was.get(code) !== text ? [code] : [])),
  };
}
