import type { RecognisedSheet } from "../checking/recognised-sheet.ts";
import { mayHoldDecimals } from "./cell-reading.ts";
import type { DecimalEvidence } from "./number-reading.ts";
import { evidenceOf } from "./number-reading.ts";
import type { RowReadingContext } from "./row-reading.ts";

function columnEvidence(sheet: RecognisedSheet, position: number): { comma: boolean; point: boolean } {
  const found = { comma: false, point: false };
  const column = sheet.table.rows.columns[position];
  for (let code = 1; column && code < column.size; code += 1) {
    const cell = column.cellOf(code);
    if (cell?.kind !== "text") continue;
    const shown = evidenceOf(cell.text);
    found.comma ||= shown.comma;
    found.point ||= shown.point;
  }
  return found;
}

/**
 * The decimal signs of a sheet's columns. A column of a delimited file that shows none follows the file's other
 * columns when these agree; a workbook's cells may come from anywhere, so each of its columns stands alone.
 */
export function evidenceByColumn(
  sheet: RecognisedSheet,
  context: RowReadingContext,
): ReadonlyMap<string, DecimalEvidence> {
  const columns = sheet.dictionary.columns.filter(
    (column) => mayHoldDecimals(column) && sheet.columns.has(column.name),
  );
  const shown = columns.map((column) => ({
    column,
    evidence: columnEvidence(sheet, sheet.columns.get(column.name) ?? -1),
  }));
  const file = {
    comma: shown.some(({ evidence }) => evidence.comma),
    point: shown.some(({ evidence }) => evidence.point),
  };
  const chosen = context.decimal ? { chosen: context.decimal } : {};
  return new Map(
    shown.map(({ column, evidence }) => {
      const silent = !evidence.comma && !evidence.point;
      const borrowed = silent && sheet.table.delimited && file.comma !== file.point;
      if (evidence.comma && evidence.point) {
        const detail = { name: column.name };
        const place = { sheet: sheet.table.label, column: column.name };
        context.findings.push({ rule: "MIXED_DECIMALS", ...place, detail });
      }
      return [column.name, { ...(borrowed ? file : evidence), ...chosen }];
    }),
  );
}
