import type { CaseDifference } from "@nlrp12/intake";
import { describe, expect, it } from "vitest";
import { differenceTally } from "./upload-difference.ts";

const NONE = { added: 0, removed: 0, changed: 0 };
const rows: CaseDifference["rows"] = {
  cases: NONE,
  variants: NONE,
  features: NONE,
  courses: NONE,
  assessments: NONE,
  samples: NONE,
  assays: NONE,
  measurements: NONE,
};

/** A case of which so many cells change. */
function changed(caseCode: string, cells: number): CaseDifference {
  const field = { sheet: "measurements", row: "S1 · IL_6", column: "value", from: "1", to: "2" } as const;
  return { caseCode, change: "CHANGED", fields: Array.from({ length: cells }, () => field), rows };
}

describe("the difference that is stored of a file", () => {
  it("counts every case, and names those that are not as they were", () => {
    const tally = differenceTally();
    tally.count("P1", "NEW");
    tally.count("P2", "UNCHANGED");
    tally.count("C1", "MISSING");
    tally.add(changed("P2", 1));
    expect(tally.stored()).toMatchObject({
      added: 1,
      changed: 1,
      unchanged: 0,
      missing: 1,
      cases: [
        { caseCode: "P1", status: "ADDED", changeCount: 0 },
        { caseCode: "P2", status: "CHANGED", changeCount: 1 },
        { caseCode: "C1", status: "MISSING", changeCount: 0 },
      ],
    });
  });

  it("lists 50 cells of a case, 20,000 of all and 1,000 new cases, and counts the rest", () => {
    const tally = differenceTally();
    for (let number = 0; number < 1_500; number += 1) tally.count(`N${number}`, "NEW");
    for (let number = 0; number < 401; number += 1) tally.add(changed(`P${number}`, 60));
    const { added, cases } = tally.stored();
    // 400 cases of 50 cells each are 20,000; the last one lists none of its 60.
    expect(cases.filter(({ status }) => status === "ADDED")).toHaveLength(1_000);
    expect(added).toBe(1_500);
    expect(cases.at(-2)).toMatchObject({ changeCount: 60, changes: { length: 50 } });
    expect(cases.at(-1)).toMatchObject({ changeCount: 60, changes: [] });
  });
});
