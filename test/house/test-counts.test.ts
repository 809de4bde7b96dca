import { describe, expect, test } from "vitest";
import { closingLine, countTests } from "../../infra/build/test-counts.ts";

function report(...files: { status: string; tests: string[] }[]): string {
  const testResults = files.map(({ status, tests }) => ({
    name: "some.test.ts",
    status,
    assertionResults: tests.map((outcome) => ({ status: outcome })),
  }));
  return JSON.stringify({ testResults });
}

describe("the last line of the tests", () => {
  test("counts tests by outcome, and names skipped ones only where there are any", () => {
    const run = countTests(report({ status: "failed", tests: ["passed", "failed", "passed", "pending"] }), 1);
    expect(closingLine(run)).toBe("2 passed, 1 failed, 1 skipped");
    expect(closingLine(countTests(report({ status: "passed", tests: ["passed"] }), 0))).toBe("1 passed, 0 failed");
  });

  test("counts a file that could not be loaded as a failure", () => {
    expect(countTests(report({ status: "passed", tests: ["passed"] }, { status: "failed", tests: [] }), 1).failed).toBe(
      1,
    );
  });

  test("counts a run that crashed, lied or ran nothing as a failure", () => {
    expect(countTests(undefined, 1).failed).toBe(1);
    expect(countTests("{ half a rep", 0).failed).toBe(1);
    expect(countTests(report(), 0).failed).toBe(1);
    expect(countTests(report({ status: "passed", tests: ["pending"] }), 0).failed).toBe(1);
    expect(countTests(report({ status: "passed", tests: ["passed"] }), 1).failed).toBe(1);
  });
});
