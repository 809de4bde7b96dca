import type { CheckSettings } from "../checking/check-tables.ts";
import type { ReadingSettings } from "../reading/table.ts";
import type { Repair } from "../repairs/repair.ts";

/**
 * Everything a person decided about how one file is read. The page that previews a file and the job that publishes it
 * use the same plan, so that they read the same.
 */
export interface ReadingPlan {
  readonly settings: ReadingSettings & CheckSettings;
  /** Text of the column mapping (JSON); `null` for a file that is a cohort workbook as it is. */
  readonly mapping: string | null;
  /** What is done to the staged copy after reading and mapping, in this order. */
  readonly repairs: readonly Repair[];
  /** Masks of the center's local numbers; no person's decision, filled in by page and server for themselves. */
  readonly localNumberMasks?: readonly string[];
}

/** The plan of a file about which nothing was decided. */
export const PLAIN_READING: ReadingPlan = { settings: {}, mapping: null, repairs: [] };
