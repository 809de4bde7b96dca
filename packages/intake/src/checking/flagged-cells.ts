import type { CellAddress } from "../reading/cell.ts";

/** Cells that were reported as identifiers: later checks need not speak of them again. Lines by sheet and column. */
export class FlaggedCells {
  readonly #lines = new Map<string, Set<number>>();

  get isEmpty(): boolean {
    return this.#lines.size === 0;
  }

  add(at: CellAddress): void {
    const lines = this.inColumn(at.sheet, at.column);
    if (lines) lines.add(at.row);
    else this.#lines.set(keyOf(at.sheet, at.column), new Set([at.row]));
  }

  has(at: CellAddress): boolean {
    return this.inColumn(at.sheet, at.column)?.has(at.row) ?? false;
  }

  /** Lines of the flagged cells of a column; `undefined` where it has none. */
  inColumn(sheet: string, column: number | null): Set<number> | undefined {
    return this.#lines.get(keyOf(sheet, column));
  }
}

const keyOf = (sheet: string, column: number | null) => `${sheet}!${column ?? ""}`;
