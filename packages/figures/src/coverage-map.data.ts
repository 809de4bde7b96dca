/** A cell with something measured; `key` opens it, `spokenLabel` is what the reader hears. */
export interface CoverageMapCell {
  readonly key: string;
  readonly row: string;
  readonly column: string;
  readonly value: number;
  readonly spokenLabel: string;
}

/** A row that an owner only declares: hatched at full length, so that no extent can be read off. */
export interface DeclaredRow {
  readonly row: string;
  readonly spokenLabel: string;
}

/** One center, or one cohort whose rows are not read. */
export interface CoverageMapPanel {
  readonly key: string;
  readonly label: string;
  /** "41 cases", "≈ 30 patients", or why there is no number. */
  readonly note: string;
  readonly cells: readonly CoverageMapCell[];
  readonly declared: readonly DeclaredRow[];
}

/** What was measured: rows and columns are the same in every panel. */
export interface CoverageMapData {
  readonly title: string;
  /** What a cell counts ("cases"). */
  readonly counted: string;
  readonly rows: readonly { readonly key: string; readonly label: string }[];
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly panels: readonly CoverageMapPanel[];
}

/** The words of the figure and of its table, translated by the caller. */
export interface CoverageMapWords {
  readonly few: string;
  readonly many: string;
  readonly nothing: string;
  readonly declared: string;
  readonly table: CoverageTableWords;
}

/** The headings of the table twin. */
export interface CoverageTableWords {
  readonly panel: string;
  readonly row: string;
  readonly note: string;
}

/** The cells of a panel by row and column; numbers that are none, and cells of no row or column, are left out. */
export function shownCells(data: CoverageMapData, panel: CoverageMapPanel): readonly CoverageMapCell[] {
  const rows = new Set(data.rows.map(({ key }) => key));
  const columns = new Set(data.columns.map(({ key }) => key));
  const declared = new Set(panel.declared.map(({ row }) => row));
  return panel.cells.filter(
    ({ row, column, value }) =>
      Number.isFinite(value) && value > 0 && rows.has(row) && columns.has(column) && !declared.has(row),
  );
}

/** The rows of a panel that have anything to show, in the order of the figure. */
export function shownRows(data: CoverageMapData, panel: CoverageMapPanel) {
  const cells = shownCells(data, panel);
  return data.rows.filter(
    ({ key }) => cells.some(({ row }) => row === key) || panel.declared.some(({ row }) => row === key),
  );
}
