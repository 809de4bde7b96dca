import type { FlaggedCells } from "../checking/flagged-cells.ts";
import type { RecognisedSheet } from "../checking/recognised-sheet.ts";
import type { DictionarySheet } from "../dictionary/dictionary-column.ts";
import type { Codes } from "../reading/code-list.ts";
import type { DecimalSign, Table } from "../reading/table.ts";
import { placeIn } from "../reading/table.ts";
import type { TableColumn } from "../reading/table-rows.ts";
import type { Finding } from "../rules/problem.ts";
import { evidenceByColumn } from "./decimal-evidence.ts";
import { CellMeanings, type ReadColumn } from "./read-column.ts";
import { SheetReading } from "./sheet-reading.ts";

export type { RowReading, SheetReadings } from "./sheet-reading.ts";
export { numberIn, textIn } from "./sheet-reading.ts";

/** What reading the rows needs besides the rows. */
export interface RowReadingContext {
  readonly findings: Finding[];
  /** Cells already reported as identifiers. */
  readonly flagged: FlaggedCells;
  readonly decimal: DecimalSign | undefined;
}

const NO_EVIDENCE = { comma: false, point: false };

function blankColumn(rows: number): TableColumn {
  return {
    size: 1,
    codes: new Uint8Array(rows),
    cellOf: () => null,
    textOf: () => "",
    isAccented: () => false,
    movedFrom: null,
  };
}

/** The codes of a column with one more for its cells that are reported as identifiers. */
function codesWithoutFlagged(table: Table, position: number, flagged: FlaggedCells): Codes | null {
  const source = table.rows.columns[position];
  if (!source || flagged.isEmpty || (!source.movedFrom && !flagged.inColumn(table.label, position))) return null;
  const isFlagged = (index: number) => flagged.has(placeIn(table, index, position));
  return Uint32Array.from(source.codes, (code, index) => (isFlagged(index) ? source.size : code));
}

interface FoundFault {
  readonly finding: Finding & { readonly column: string };
  readonly rows: number[];
}

/** The cells of a column that break a rule, together by rule. */
function faultsIn(name: string, column: ReadColumn): readonly FoundFault[] {
  const { codes, cells } = column;
  const found = cells.faults.map((fault): FoundFault => ({ finding: { ...fault, column: name }, rows: [] }));
  // A column that needs a value has a fault for blank cells even when it has none of them.
  if (found.length === 0 || (found.length === 1 && cells.faultOf(0) === 0 && !codes.includes(0))) return [];
  for (let index = 0; index < codes.length; index += 1) found[cells.faultOf(codes[index] ?? 0)]?.rows.push(index);
  return found.filter(({ rows }) => rows.length > 0);
}

/** Reads every row of a sheet, each different cell of a column once, and notes what breaks a rule. */
export function readRows(sheet: RecognisedSheet, context: RowReadingContext): SheetReading {
  const { table } = sheet;
  const evidence = evidenceByColumn(sheet, context);
  const columns = new Map<string, ReadColumn>();
  for (const column of sheet.dictionary.columns) {
    const position = sheet.columns.get(column.name);
    if (position === undefined) continue;
    const source = table.rows.columns[position] ?? blankColumn(table.rows.length);
    const codes = codesWithoutFlagged(table, position, context.flagged) ?? source.codes;
    const shown = evidence.get(column.name) ?? NO_EVIDENCE;
    columns.set(column.name, { codes, cells: new CellMeanings(source, column, shown) });
  }
  const reading = new SheetReading({
    length: table.rows.length,
    columns,
    placeOf: (index, name) => {
      const position = sheet.columns.get(name);
      if (position !== undefined) return placeIn(table, index, position);
      return { sheet: table.label, row: table.rows.lineOf(index), column: null };
    },
  });
  // In the order in which each is first met; within a row, in that of the columns.
  const faults = [...columns].flatMap(([name, column]) => faultsIn(name, column));
  faults.sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
  context.findings.push(...faults.flatMap(({ finding, rows }) => reading.findingOf(rows, finding)));
  return reading;
}

/** The columns of a sheet, named one after the other. */
export function columnList(sheet: DictionarySheet): string {
  return sheet.columns.map((column) => column.name).join(", ");
}
