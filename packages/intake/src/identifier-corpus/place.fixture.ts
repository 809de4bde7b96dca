import type { Draws } from "./draws.fixture.ts";
import type { FileForm, RawCell, RawSheet } from "./sheets.fixture.ts";

/** What is seeded as columns; a single cell is one column with one row filled. */
export interface SeededTable {
  readonly headers: readonly string[];
  readonly row: (index: number) => readonly RawCell[];
}

/** A file to put something into. */
interface CleanFile {
  readonly sheets: readonly RawSheet[];
  readonly form: FileForm;
}

/** Where in a file something can stand. */
export interface Place {
  readonly name: string;
  readonly fits: (file: CleanFile) => boolean;
  readonly put: (sheets: readonly RawSheet[], seeded: SeededTable, draws: Draws) => readonly RawSheet[];
}

type Target = readonly [sheet: string, column: string];

const ROWS_OF_A_SHEET = 12;
const anywhere = () => true;
const single = (seeded: SeededTable) => seeded.row(0)[0] ?? null;

function inCases(sheets: readonly RawSheet[], change: (sheet: RawSheet) => RawSheet): readonly RawSheet[] {
  return sheets.map((sheet) => (sheet.name === "cases" ? change(sheet) : sheet));
}

function withColumns(sheet: RawSheet, { headers, row }: SeededTable): RawSheet {
  const rows = sheet.rows.map((cells, index) => [...cells, ...(index === 0 ? headers : row(index - 1))]);
  return { ...sheet, rows };
}

function withCell(sheet: RawSheet, column: string, value: RawCell): RawSheet {
  const position = sheet.rows[0]?.indexOf(column) ?? -1;
  const put = (cells: readonly RawCell[]) => cells.map((cell, at) => (at === position ? value : cell));
  return { ...sheet, rows: sheet.rows.map((cells, index) => (index === 1 ? put(cells) : cells)) };
}

function asSheet(name: string, hidden: boolean, { headers, row }: SeededTable): RawSheet {
  const rows = Array.from({ length: ROWS_OF_A_SHEET }, (_, index) => row(index));
  return { name, hidden, above: [], rows: [headers, ...rows] };
}

/** A declared column of the sheets that the file has. */
function inColumnOf(name: string, targets: readonly Target[]): Place {
  const present = (sheets: readonly RawSheet[]) =>
    targets.filter(([wanted]) => sheets.some((sheet) => sheet.name === wanted));
  return {
    name,
    fits: ({ sheets }) => present(sheets).length > 0,
    put: (sheets, seeded, draws) => {
      const [wanted, column] = draws.pick(present(sheets));
      return sheets.map((sheet) => (sheet.name === wanted ? withCell(sheet, column, single(seeded)) : sheet));
    },
  };
}

/** Places for whole columns. */
export const COLUMN_PLACES: readonly Place[] = [
  {
    name: "undeclared column",
    fits: anywhere,
    put: (sheets, seeded) => inCases(sheets, (sheet) => withColumns(sheet, seeded)),
  },
  {
    name: "further sheet",
    fits: ({ form }) => form !== "csv",
    put: (sheets, seeded) => [...sheets, asSheet("Feuil1", false, seeded)],
  },
  {
    name: "hidden sheet",
    fits: ({ form }) => form === "xlsx",
    put: (sheets, seeded) => [...sheets, asSheet("Feuil2", true, seeded)],
  },
];

/** Places for one cell. */
export const CELL_PLACES: readonly Place[] = [
  ...COLUMN_PLACES,
  inColumnOf("text column", [
    ["assays", "kit"],
    ["assays", "batch"],
    ["variants", "variant_reported"],
    ["courses", "dose_unit"],
  ]),
  inColumnOf("number column", [
    ["assessments", "crp_mg_per_l"],
    ["measurements", "value"],
    ["samples", "cells_per_ml"],
  ]),
  inColumnOf("code column", [["samples", "culture_run"]]),
  {
    name: "column name",
    fits: anywhere,
    put: (sheets, seeded) =>
      inCases(sheets, (sheet) => withColumns(sheet, { headers: [String(single(seeded))], row: () => [null] })),
  },
  {
    name: "above the column names",
    fits: anywhere,
    put: (sheets, seeded) => inCases(sheets, (sheet) => ({ ...sheet, above: [["Export", single(seeded)]] })),
  },
  {
    name: "in a sentence",
    fits: anywhere,
    put: (sheets, seeded) => {
      const row = (index: number) => [index === 2 ? `voir ${String(single(seeded))} svp` : null];
      return inCases(sheets, (sheet) => withColumns(sheet, { headers: ["note"], row }));
    },
  },
];
