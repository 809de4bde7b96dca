import { FlaggedCells } from "../checking/flagged-cells.ts";
import { EXPLAINING_SHEETS } from "../dictionary/dictionary.ts";
import type { Cell, CellAddress } from "../reading/cell.ts";
import type { Table, Tables } from "../reading/table.ts";
import type { TableColumn } from "../reading/table-rows.ts";
import { placesOf } from "../rules/places.ts";
import type { Finding } from "../rules/problem.ts";
import type { RuleCode } from "../rules/rule.ts";
import { holdsCalendarDate } from "./calendar-date.ts";
import { columnIdentifier } from "./column-identifier.ts";
import type { ColumnTexts } from "./column-texts.ts";
import { identifierIn, namesAnIdentifier } from "./identifier.ts";
import { identifiersAmong } from "./identifiers-among.ts";
import { localNumberFinder } from "./local-number-mask.ts";
import { plainText } from "./plain-text.ts";
import { splitDateColumns } from "./split-date.ts";
import { titleTellsAPerson } from "./title-identifier.ts";

/** What the search for identifiers found, and which cells later checks need not speak of again. */
export interface IdentifierScan {
  readonly findings: readonly Finding[];
  readonly flagged: FlaggedCells;
}

/** What the search knows besides the file. */
export interface ScanContext {
  /** Keys (`sheet:column`) of columns whose dates are reported with the words of the column. */
  readonly numberColumns: ReadonlySet<string>;
  /** Masks of the center's local numbers, such as `80######`. */
  readonly localNumberMasks: readonly string[];
}

/** What is found on the way. */
interface Scan {
  readonly findings: Finding[];
  readonly flagged: FlaggedCells;
}

function flag({ findings, flagged }: Scan, rule: RuleCode, at: CellAddress): void {
  if (flagged.has(at)) return;
  findings.push({ rule, at });
  flagged.add(at);
}

type LocalNumberFinder = (text: string) => boolean;

/** The texts of a column, each once; a date has none. */
function textsOf(column: TableColumn): ColumnTexts["texts"] {
  return Array.from({ length: column.size - 1 }, (_, index) => column.textOf(index + 1)).filter((text) => text !== "");
}

/** The rule of a cell that stands alone, above the column names or among them. */
function ruleOfCell(cell: Cell, isLocalNumber: LocalNumberFinder): RuleCode | null {
  if (cell.kind === "date") return "IDENTIFIER_DATE";
  return identifierIn(cell.text) ?? (isLocalNumber(plainText(cell.text)) ? "IDENTIFIER_LOCAL_NUMBER" : null);
}

/** The rules of a column's different cells by their codes; a date where a number is wanted is told there. */
function rulesByCode(column: TableColumn, found: ReadonlyMap<string, RuleCode>, wantsNumber: boolean) {
  const rules = new Map<number, RuleCode>();
  for (let code = 1; code < column.size; code += 1) {
    const text = column.textOf(code);
    const isDate = text === "" && column.cellOf(code)?.kind === "date";
    const rule = isDate ? "IDENTIFIER_DATE" : found.get(text);
    if (!rule || (rule === "IDENTIFIER_DATE" && wantsNumber && (isDate || holdsCalendarDate(text)))) continue;
    rules.set(code, rule);
  }
  return rules;
}

type PlacedFinding = Finding & { readonly at: CellAddress };

/** The cells of a column by the rule they break. */
function scanColumn(
  table: Table,
  position: number,
  rules: ReadonlyMap<number, RuleCode>,
  scan: Scan,
): readonly PlacedFinding[] {
  const codes = table.rows.columns[position]?.codes;
  if (!codes || rules.size === 0) return [];
  const rows = new Map<RuleCode, number[]>();
  for (let index = 0; index < table.rows.length; index += 1) {
    const rule = rules.get(codes[index] ?? 0);
    if (!rule) continue;
    const known = rows.get(rule);
    if (known) known.push(index);
    else rows.set(rule, [index]);
  }
  const placeAt = (index: number) => ({
    sheet: table.label,
    row: table.rows.lineOf(index),
    column: position,
  });
  return [...rows].map(([rule, indices]) => {
    const places = placesOf(indices, placeAt);
    for (const at of places) scan.flagged.add(at);
    return { rule, at: placeAt(indices[0] ?? 0), places };
  });
}

/** The rule that a column breaks as a whole: by its name, by its texts, or as one of the parts of a date. */
function ruleOfColumn(table: Table, column: ColumnTexts): RuleCode | null {
  // Words of the template's guide are no column of anything.
  if (EXPLAINING_SHEETS.includes(table.title.toLowerCase())) return null;
  if (column.header !== null && namesAnIdentifier(column.header)) return "IDENTIFIER_COLUMN";
  return columnIdentifier(column);
}

function scanTable(table: Table, { numberColumns, localNumberMasks }: ScanContext, scan: Scan): void {
  const isLocalNumber = localNumberFinder(localNumberMasks);
  const header = (column: number) => ({ sheet: table.label, row: table.header.row, column });
  for (const line of [...table.above, table.header]) {
    for (const [column, cell] of line.cells.entries()) {
      const rule = cell && ruleOfCell(cell, isLocalNumber);
      if (rule) flag(scan, rule, { sheet: table.label, row: line.row, column });
    }
  }
  const width = Math.max(table.header.cells.length, table.rows.columns.length);
  const columns: readonly ColumnTexts[] = Array.from({ length: width }, (_, position) => {
    const column = table.rows.columns[position];
    return { header: table.header.cells[position]?.text ?? null, texts: column ? textsOf(column) : [] };
  });
  for (const position of splitDateColumns(columns)) flag(scan, "IDENTIFIER_DATE_PARTS", header(position));
  const found: PlacedFinding[] = [];
  for (const [position, texts] of columns.entries()) {
    const whole = ruleOfColumn(table, texts);
    if (whole) {
      // Under a column that is refused as a whole, its single cells are not counted once more.
      flag(scan, whole, header(position));
      continue;
    }
    const column = table.rows.columns[position];
    if (!column) continue;
    const wantsNumber = numberColumns.has(`${table.label}:${position}`);
    const rules = rulesByCode(column, identifiersAmong(texts, isLocalNumber), wantsNumber);
    found.push(...scanColumn(table, position, rules, scan));
  }
  // In the order in which a reader of the sheet meets them.
  found.sort((a, b) => a.at.row - b.at.row || (a.at.column ?? 0) - (b.at.column ?? 0));
  scan.findings.push(...found);
}

/**
 * Searches all that a file holds for direct identifiers: titles of sheets, column names, lines above them, hidden and
 * unknown sheets, and columns a mapping leaves out. Each different text of a column is looked at once.
 */
export function scanForIdentifiers(tables: Tables, context: ScanContext): IdentifierScan {
  const scan: Scan = { findings: [], flagged: new FlaggedCells() };
  const isLocalNumber = localNumberFinder(context.localNumberMasks);
  for (const table of tables.read) {
    if (titleTellsAPerson(table.title, isLocalNumber)) {
      scan.findings.push({ rule: "IDENTIFIER_TITLE", sheet: table.label });
    }
    scanTable(table, context, scan);
  }
  return scan;
}
