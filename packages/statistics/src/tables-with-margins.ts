/** Partly filled tables up to which all are listed, about half a second. */
const MOST_TABLES = 1_000_000;

/**
 * −Σ log(cell!) of every table of counts with these row and column totals, in no order: up to a constant the log chance
 * of the table where groups and classes have nothing to do with each other. Null where there are too many.
 */
export function tablesWithMargins(
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  logFactorial: Float64Array,
): number[] | null {
  const found: number[] = [];
  const width = columnTotals.length;
  const left = [...columnTotals];
  let visited = 0;
  const fill = (row: number, column: number, rest: number, weight: number): boolean => {
    visited += 1;
    if (visited > MOST_TABLES) return false;
    if (row === rowTotals.length - 1) {
      // What the other rows left is the last row.
      found.push(left.reduce((sum, cell) => sum - (logFactorial[cell] ?? 0), weight));
      return true;
    }
    const place = (cell: number, next: () => boolean): boolean => {
      left[column] = (left[column] ?? 0) - cell;
      const listed = next();
      left[column] = (left[column] ?? 0) + cell;
      return listed;
    };
    const open = left[column] ?? 0;
    if (column === width - 1) {
      if (rest > open) return true;
      return place(rest, () => fill(row + 1, 0, rowTotals[row + 1] ?? 0, weight - (logFactorial[rest] ?? 0)));
    }
    for (let cell = 0; cell <= Math.min(rest, open); cell += 1) {
      const within = weight - (logFactorial[cell] ?? 0);
      if (!place(cell, () => fill(row, column + 1, rest - cell, within))) return false;
    }
    return true;
  };
  return fill(0, 0, rowTotals[0] ?? 0, 0) ? found : null;
}
