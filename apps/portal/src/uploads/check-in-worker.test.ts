import { describe, expect, it } from "vitest";
import { outcomeOf } from "./check-in-worker.ts";
import type { FoundProblem } from "./file-check.ts";

const NO_ROWS = {
  cases: 2,
  variants: 0,
  features: 0,
  courses: 0,
  assessments: 0,
  samples: 0,
  assays: 0,
  measurements: 0,
};
const problem = (rule: string, severity: string): FoundProblem => ({
  rule,
  severity,
  sheet: "cases",
  cell: "D1",
  column: null,
  occurrences: 1,
  message: { en: "", fr: "" },
  accepted: { en: "", fr: "" },
});

describe("whether a checked file may leave the browser", () => {
  it("goes with warnings", () => {
    const outcome = outcomeOf({ problems: [problem("UNUSUAL_VALUE", "WARNING")], rows: NO_ROWS, decisions: [] });
    expect(outcome).toMatchObject({ mayBeSent: true, hasIdentifiers: false });
  });

  it("stays with an error", () => {
    const outcome = outcomeOf({ problems: [problem("UNKNOWN_WORD", "ERROR")], rows: NO_ROWS, decisions: [] });
    expect(outcome).toMatchObject({ mayBeSent: false, hasIdentifiers: false });
  });

  it("stays, and is told why, when it names a person", () => {
    for (const rule of ["IDENTIFIER_EMAIL", "CODE_LOOKS_LIKE_NAME", "FREE_TEXT"]) {
      const outcome = outcomeOf({ problems: [problem(rule, "ERROR")], rows: NO_ROWS, decisions: [] });
      expect(outcome).toMatchObject({ mayBeSent: false, hasIdentifiers: true });
    }
  });

  it("stays when it could not be read at all", () => {
    expect(outcomeOf({ problems: [], rows: null, decisions: [] }).mayBeSent).toBe(false);
  });
});
