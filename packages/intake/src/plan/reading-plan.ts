import type { CheckSettings } from "../checking/check-tables.ts";
import type { ReadingSettings } from "../reading/table.ts";

/**
 * Everything a person decided about how one file is read. The page that previews a file and the job that publishes it
 * use the same plan, so that they read the same.
 */
export interface ReadingPlan {
  readonly settings: ReadingSettings & CheckSettings;
  /** Text of the column mapping (JSON); `null` for a file that is a cohort workbook as it is. */
  readonly mapping: string | null;
}

/** The plan of a file about which nothing was decided. */
export const PLAIN_READING: ReadingPlan = { settings: {}, mapping: null };
