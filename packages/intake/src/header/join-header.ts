import type { Cell } from "../reading/cell.ts";
import type { TableRow } from "../reading/table.ts";
import { cellAt } from "../reading/table.ts";
import { shapeOf } from "./cell-shape.ts";
import { unitWritten } from "./unit-written.ts";

const widthOf = (...rows: readonly TableRow[]) => Math.max(0, ...rows.map((row) => row.cells.length));
const positions = (width: number) => Array.from({ length: width }, (_, position) => position);
const filledIn = (row: TableRow) => row.cells.filter((cell) => cell !== null).length;

/** Whether a line below the names holds nothing but units, such as `; pg/mL ; pg/mL`. */
export function isUnitLine(names: TableRow, below: TableRow): boolean {
  const units = below.cells.flatMap((cell) => (cell ? [cell.text] : []));
  const named = below.cells.every((cell, position) => cell === null || cellAt(names, position) !== null);
  return units.length > 0 && named && units.every((text) => unitWritten(text.replace(/^[([]|[)\]]$/g, "")) !== null);
}

/**
 * Whether two lines are one header: a line of groups (`IL-6` over `spontaneous | LPS`) leaves cells blank that the
 * line of names fills, and where names stand under several groups they repeat, or a group has no name of its own below.
 */
export function isGroupLine(groups: TableRow, names: TableRow): boolean {
  const all = positions(widthOf(groups, names));
  const at = (row: TableRow, position: number) => cellAt(row, position)?.text ?? "";
  const spreads = all.some(
    (position) =>
      position > 0 &&
      at(groups, position) === "" &&
      at(names, position) !== "" &&
      at(groups, position - 1) + at(names, position - 1) !== "" &&
      groupOver(groups, names, position) !== null,
  );
  if (!spreads) return false;
  const below = names.cells.flatMap((cell) => (cell ? [cell.text.toLowerCase()] : []));
  const repeated = new Set(below).size < below.length;
  const tall = all.some((position) => at(groups, position) !== "" && at(names, position) === "");
  // A title stands alone above the first column; a group stands further right, or beside another one.
  const apart = filledIn(groups) > 1 || at(groups, 0) === "";
  const wordsOnly = [...groups.cells, ...names.cells].every((cell) => !cell || shapeOf(cell) !== "value");
  return wordsOnly && apart && (repeated || tall || at(groups, 0) === "");
}

/** The group a name stands under: its own column's, or the nearest to the left that has names below it. */
function groupOver(groups: TableRow, names: TableRow, position: number): Cell | null {
  for (let at = position; at >= 0; at -= 1) {
    const group = cellAt(groups, at);
    if (group) return cellAt(names, at) ? group : null;
    if (!cellAt(names, at)) return null;
  }
  return null;
}

/** Two lines as one: `IL-6` over `LPS` is `IL-6 / LPS`. Keeps the place of the lower line. */
export function joinGroups(groups: TableRow, names: TableRow): TableRow {
  const cells = positions(widthOf(groups, names)).map((position): Cell | null => {
    const name = cellAt(names, position);
    if (!name) return cellAt(groups, position);
    const group = groupOver(groups, names, position);
    return group ? { ...name, text: `${group.text} / ${name.text}`, kind: "text" } : name;
  });
  return { row: names.row, cells };
}

/** Names and the line of their units as one: `IL-6` over `pg/mL` is `IL-6 (pg/mL)`. Keeps the place of the names. */
export function joinUnits(names: TableRow, units: TableRow): TableRow {
  const cells = names.cells.map((cell, position) => {
    const unit = cellAt(units, position);
    return cell && unit ? { ...cell, text: `${cell.text} (${unit.text.replace(/^[([]|[)\]]$/g, "")})` } : cell;
  });
  return { row: names.row, cells };
}
