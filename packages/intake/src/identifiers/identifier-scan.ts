import { EXPLAINING_SHEETS } from "../dictionary/dictionary.ts";
import type { Cell, CellAddress } from "../reading/cell.ts";
import { cellKey } from "../reading/cell.ts";
import type { Table, TableRow, Tables } from "../reading/table.ts";
import type { Finding } from "../rules/problem.ts";
import type { RuleCode } from "../rules/rule.ts";
import { identifierIn, namesAnIdentifier } from "./identifier.ts";

/** What the search for identifiers found, and which cells later checks need not speak of again. */
export interface IdentifierScan {
  readonly findings: readonly Finding[];
  readonly flagged: ReadonlySet<string>;
}

function addressOf(table: Table, row: TableRow, column: number): CellAddress {
  return { sheet: table.label, row: row.row, column };
}

/** A date in a column that wants a number is told there, with the words of that column. */
function ruleFor(cell: Cell, wantsNumber: boolean): RuleCode | null {
  const rule = cell.kind === "date" ? "IDENTIFIER_DATE" : identifierIn(cell.text);
  return rule === "IDENTIFIER_DATE" && wantsNumber ? null : rule;
}

/**
 * Searches every cell of a file for direct identifiers: headers, lines above them, hidden and unknown sheets, and
 * columns a mapping leaves out. `numberColumns` holds keys (`sheet:column`) whose dates are reported elsewhere.
 */
export function scanForIdentifiers(tables: Tables, numberColumns: ReadonlySet<string>): IdentifierScan {
  const findings: Finding[] = [];
  const flagged = new Set<string>();
  const flag = (rule: RuleCode, at: CellAddress) => {
    findings.push({ rule, at });
    flagged.add(cellKey(at));
  };
  for (const table of tables.read) {
    const named = new Set<number>();
    const explains = EXPLAINING_SHEETS.includes(table.title.toLowerCase());
    for (const [column, cell] of table.header.cells.entries()) {
      if (!cell) continue;
      const rule = ruleFor(cell, false) ?? (!explains && namesAnIdentifier(cell.text) ? "IDENTIFIER_COLUMN" : null);
      if (!rule) continue;
      flag(rule, addressOf(table, table.header, column));
      if (rule === "IDENTIFIER_COLUMN") named.add(column);
    }
    for (const row of [...table.above, ...table.rows]) {
      for (const [column, cell] of row.cells.entries()) {
        // Under a column that is refused as a whole, its single cells are not counted once more.
        if (!cell || named.has(column)) continue;
        const rule = ruleFor(cell, numberColumns.has(`${table.label}:${column}`));
        if (rule) flag(rule, addressOf(table, row, column));
      }
    }
  }
  return { findings, flagged };
}
