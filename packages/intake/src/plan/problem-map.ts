import type { Table } from "../reading/table.ts";
import type { Finding } from "../rules/problem.ts";
import { RULES } from "../rules/rule.ts";

/** One sheet of the map: how many places of problems lie in each band of its lines, from the top. */
export interface ProblemStrip {
  readonly sheet: string;
  /** The last line of the sheet. */
  readonly lines: number;
  /** The first line of each band. */
  readonly starts: readonly number[];
  readonly errors: readonly number[];
  readonly warnings: readonly number[];
}

/** Bands of a strip; a shorter sheet has one band a line. */
export const MOST_BANDS = 40;

/** Where in the file the problems lie, sheet by sheet. */
export function problemMap(tables: readonly Table[], findings: readonly Finding[]): readonly ProblemStrip[] {
  const strips = tables.map((table) => {
    const lines = Math.max(table.header.row, table.rows.lineOf(table.rows.length - 1));
    const bands = Math.min(MOST_BANDS, lines);
    const starts = Array.from({ length: bands }, (_, band) => Math.floor((band * lines) / bands) + 1);
    const none = (): number[] => Array<number>(bands).fill(0);
    return { sheet: table.label, lines, starts, errors: none(), warnings: none() };
  });
  const byLabel = new Map(strips.map((strip) => [strip.sheet, strip]));
  for (const { rule, at } of findings) {
    const strip = at && byLabel.get(at.sheet);
    if (!at || !strip) continue;
    const bands = RULES[rule].severity === "ERROR" ? strip.errors : strip.warnings;
    const band = Math.min(bands.length - 1, Math.floor(((at.row - 1) * bands.length) / strip.lines));
    bands[band] = (bands[band] ?? 0) + 1;
  }
  return strips;
}
