import type { CellAddress } from "../reading/cell.ts";
import { cellName } from "../reading/cell.ts";

/** A cell before and after a repair, where the owner of the file finds it. A whole line left out has no texts. */
export interface CellChange {
  readonly at: CellAddress;
  /** The name of the cell, such as `D7`; `null` for a whole line. */
  readonly cell: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** What one repair did to this file. */
export interface RepairEffect {
  readonly id: string;
  /** Cells changed, or lines left out. */
  readonly count: number;
  /** Cells or lines it was meant for and left alone, because they may tell who a person is. */
  readonly left: number;
  /** The first changes, at most {@link CHANGES_LISTED}. */
  readonly changes: readonly CellChange[];
}

/** How many changes one repair lists. */
export const CHANGES_LISTED = 200;

/** Counts what a repair does. */
export class EffectCount {
  private count = 0;
  private left = 0;
  private readonly changes: CellChange[] = [];
  private readonly id: string;

  constructor(id: string) {
    this.id = id;
  }

  /** One cell changed, or one line left out. */
  changed(change: Omit<CellChange, "cell">): void {
    this.count += 1;
    if (this.changes.length < CHANGES_LISTED) this.changes.push({ ...change, cell: cellName(change.at) });
  }

  /** One cell or line left alone. */
  leftAlone(): void {
    this.left += 1;
  }

  /** What was counted. */
  effect(): RepairEffect {
    return { id: this.id, count: this.count, left: this.left, changes: this.changes };
  }
}
