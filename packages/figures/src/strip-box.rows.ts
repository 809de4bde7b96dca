import type { StripBoxColumn } from "./strip-box.data.ts";

type Placed = Pick<StripBoxColumn, "group" | "cluster">;

/**
 * The rows of a figure whose columns do not fit side by side. Neighbours of one cluster, or of one group where none is
 * named (a phase by assay, and the consortium's beside it), are read against each other and stay in one row while one
 * can hold them; a cluster that no row holds is parted between its groups. Rows are as few as that allows, and among
 * these as even. There is always one row.
 */
export function columnRows<Column extends Placed>(
  columns: readonly Column[],
  fitting: number,
): readonly (readonly Column[])[] {
  const clusters = runsOf(columns, ({ cluster, group }) => cluster ?? group);
  const pieces = clusters.flatMap((cluster) =>
    cluster.length <= fitting
      ? [cluster]
      : evenRows(
          runsOf(cluster, (column) => column.group),
          fitting,
        ),
  );
  return evenRows(pieces, fitting);
}

function runsOf<Column>(columns: readonly Column[], keyOf: (column: Column) => string): Column[][] {
  const runs: Column[][] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last?.[0] && keyOf(last[0]) === keyOf(column)) last.push(column);
    else runs.push([column]);
  }
  return runs;
}

/** As few rows as `fitting` columns allow, set with the least that gives no more. */
function evenRows<Column>(runs: readonly (readonly Column[])[], fitting: number): Column[][] {
  const fewest = filled(runs, fitting).length;
  const longest = Math.max(1, ...runs.map((run) => run.length));
  for (let capacity = longest; capacity < fitting; capacity += 1) {
    const rows = filled(runs, capacity);
    if (rows.length === fewest) return rows;
  }
  return filled(runs, fitting);
}

/** Runs set one after the other; one that does not fit into what is left of a row begins the next. */
function filled<Column>(runs: readonly (readonly Column[])[], capacity: number): Column[][] {
  const rows: Column[][] = [[]];
  for (const run of runs) {
    for (let at = 0; at < run.length; at += capacity) {
      const piece = run.slice(at, at + capacity);
      const row = rows.at(-1);
      if (row && row.length + piece.length <= capacity) row.push(...piece);
      else rows.push([...piece]);
    }
  }
  return rows;
}
