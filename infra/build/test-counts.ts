/** How many checks and tests there were, by outcome. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface TestFile {
  name: string;
  status: string;
  assertionResults: { status: string }[];
}

/**
 * Counts a run of vitest from its JSON report and its exit code. A file that failed to load counts as one failure, and
 * so does a run that wrote no report, executed nothing, or ended badly without any test to blame.
 */
export function countTests(report: string | undefined, exitCode: number): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of filesOf(report)) {
    const outcomes = file.assertionResults.map(({ status }) => status);
    const failed = outcomes.filter((status) => status === "failed").length;
    counts.passed += outcomes.filter((status) => status === "passed").length;
    counts.skipped += outcomes.filter((status) => status !== "passed" && status !== "failed").length;
    counts.failed += file.status === "failed" && failed === 0 ? 1 : failed;
  }
  const nothingRan = counts.passed + counts.failed === 0;
  if (nothingRan || (exitCode !== 0 && counts.failed === 0)) counts.failed += 1;
  return counts;
}

function filesOf(report: string | undefined): TestFile[] {
  try {
    return JSON.parse(report ?? "{}").testResults ?? [];
  } catch {
    return [];
  }
}

/** The plain last line of a run. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
