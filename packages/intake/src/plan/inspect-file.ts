import { DICTIONARY } from "../dictionary/dictionary.ts";
import { namedLike, nearestOf } from "../dictionary/written-form.ts";
import { columnNames } from "../header/column-names.ts";
import { mappedSheet } from "../mapping/apply-mapping.ts";
import { guessMapping, type MappingGuess } from "../mapping/guess-mapping.ts";
import { fittingPlan, type KnownPlan } from "../mapping/known-plan.ts";
import { columnLetters } from "../reading/cell.ts";
import { readTables } from "../reading/read-tables.ts";
import type { ReadingDecision, ReadingSettings, Table } from "../reading/table.ts";
import type { Problem } from "../rules/problem.ts";
import type { FileToCheck } from "./check-file.ts";

/** One sheet of a file as its owner chooses among them. */
export interface InspectedSheet {
  readonly position: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly rows: number;
  /** Blank cells that a cell above is merged over, and the names of their columns; filled only where that is chosen. */
  readonly covered: { readonly cells: number; readonly columns: readonly string[] };
  /** The line of the column names and how many lines these take. */
  readonly headerRow: number;
  readonly headerLines: number;
  /** Titles and names as they stand in the first lines, for choosing another line; at most eight lines of eight cells. */
  readonly head: readonly { readonly row: number; readonly texts: readonly string[] }[];
}

/** What there is to decide about a file before it is checked: shown to its owner, sent to nobody. */
export interface InspectedFile {
  /** Empty when a problem says why the file could not be read. */
  readonly sheets: readonly InspectedSheet[];
  readonly problems: readonly Problem[];
  readonly decisions: readonly ReadingDecision[];
  /** Whether it is a cohort workbook already, which needs no mapping. */
  readonly isWorkbook: boolean;
  /** The sheet whose columns are proposed. */
  readonly sheet: number | null;
  /** `null` for a cohort workbook and for a file that could not be read. */
  readonly guess: MappingGuess | null;
  /** The column names by which the file is known again; those of a workbook with their sheets. */
  readonly columns: readonly string[];
  /** The earlier plan for a file with these columns; it is used as it is, without asking. */
  readonly fitting: KnownPlan | null;
}

const LINES_SHOWN = 8;

function headOf(table: Table): InspectedSheet["head"] {
  const first = [...table.above, ...(table.headerLines > 0 ? [table.header] : [])];
  const lines = [...first];
  for (const row of table.rows) {
    if (lines.length >= LINES_SHOWN) break;
    lines.push(row);
  }
  return lines
    .sort((a, b) => a.row - b.row)
    .slice(0, LINES_SHOWN)
    .map(({ row, cells }) => ({ row, texts: cells.slice(0, LINES_SHOWN).map((cell) => cell?.text ?? "") }));
}

/** A file is a cohort workbook when a sheet has the name of one, and at least two of its columns. */
function isCohortWorkbook(sheets: readonly Table[]): boolean {
  return sheets.some(({ title, header }) => {
    const sheet = namedLike(DICTIONARY, title) ?? nearestOf(DICTIONARY, title);
    const declared = header.cells.filter((cell) => cell && sheet && namedLike(sheet.columns, cell.text));
    return declared.length >= 2;
  });
}

function workbookColumns(sheets: readonly Table[]): readonly string[] {
  return sheets.flatMap(({ title, header }) => {
    const sheet = namedLike(DICTIONARY, title);
    return columnNames(header).flatMap((name) => (sheet && name ? [`${sheet.name}.${name}`] : []));
  });
}

function coveredIn({ covered, header }: Table): InspectedSheet["covered"] {
  if (!covered) return { cells: 0, columns: [] };
  const names = columnNames(header);
  return { cells: covered.cells, columns: covered.columns.map((column) => names[column] ?? columnLetters(column)) };
}

/** Looks at a file before it is checked: its sheets, where their names stand, and a proposal for every column. */
export async function inspectFile(
  file: FileToCheck,
  settings: ReadingSettings,
  known: readonly KnownPlan[],
): Promise<InspectedFile> {
  const { tables, problems, decisions } = await readTables(file.content, file.name, {
    ...settings,
    looksForMerged: true,
  });
  const nothing = { isWorkbook: false, sheet: null, guess: null, columns: [], fitting: null };
  if (!tables) return { sheets: [], problems, decisions, ...nothing };
  const isWorkbook = settings.sheet === undefined && isCohortWorkbook(tables.read);
  const sheets = tables.read.map((table) => ({
    position: table.position,
    title: table.title,
    hidden: table.hidden,
    rows: table.rows.length,
    covered: coveredIn(table),
    headerRow: table.header.row,
    headerLines: table.headerLines,
    head: headOf(table),
  }));
  const shown = { sheets, problems, decisions, isWorkbook, sheet: mappedSheet(tables)?.position ?? null };
  if (isWorkbook) {
    const columns = workbookColumns(tables.read);
    const fitting = fittingPlan(
      columns,
      known.filter(({ mapping }) => mapping === null),
    );
    return { ...shown, guess: null, columns, fitting };
  }
  const guess = guessMapping(tables, { known });
  const columns = guess.columns.map(({ column }) => column);
  return {
    ...shown,
    guess,
    columns,
    fitting: fittingPlan(
      columns,
      known.filter(({ mapping }) => mapping !== null),
    ),
  };
}
