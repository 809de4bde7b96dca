/** How many checks and tests there were, by outcome. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
/**
 * Counts a run of vitest from its JSON report and its exit code. A file that failed to load counts as one failure, and
 * so does a run that wrote no report, executed nothing, or ended badly without any test to blame.
 */
export declare function countTests(report: string | undefined, exitCode: number): Counts;
/** The plain last line of a run. */
export declare function closingLine({ passed, failed, skipped }: Counts): string;
