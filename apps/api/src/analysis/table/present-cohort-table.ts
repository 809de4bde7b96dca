import type { PortalContext } from "#context";
import { dimensionValue } from "../frame/dimension-label.ts";
import type { ExactCohortTable, TableCell, TableColumn, TableRow } from "./cohort-table.type.ts";
import type { TableDimension } from "./table-dimension.ts";
import { tableLabel } from "./table-label.ts";
import type { TableCellFigures, TableColumnFigures, TableFigures, TableRowFigures } from "./table-rows.ts";

/** Columns and rows of a table as the API shows them. */
export async function presentTable(
  context: PortalContext,
  { columns, rows }: TableFigures,
  by: TableDimension | null,
): Promise<Pick<ExactCohortTable, "columns" | "rows">> {
  const [shownColumns, shownRows] = await Promise.all([
    Promise.all(columns.map((column) => presentColumn(context, column, by))),
    Promise.all(rows.map((row) => presentRow(context, row))),
  ]);
  return { columns: shownColumns, rows: shownRows };
}

async function presentColumn(
  context: PortalContext,
  { category, cases, kindreds }: TableColumnFigures,
  by: TableDimension | null,
): Promise<TableColumn> {
  const key = by && category !== null ? await dimensionValue(context, by, category) : null;
  return { key, cases, kindreds };
}

async function presentRow(
  context: PortalContext,
  { variable, category, population, cells }: TableRowFigures,
): Promise<TableRow> {
  return {
    ...{ variable, population },
    category: category === null ? null : await tableLabel(context, variable, category),
    unit: variable === "AGE_AT_ONSET" ? "a" : null,
    cells: cells.map(presentCell),
  };
}

function presentCell(cell: TableCellFigures): TableCell {
  return { ...cell, share: cell.cases === null || cell.known === 0 ? null : cell.cases / cell.known };
}
