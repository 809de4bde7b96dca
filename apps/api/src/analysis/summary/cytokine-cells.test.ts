import type { Phase } from "@nlrp12/domain";
import { expect, it } from "vitest";
import type { CytokineCase } from "./cytokine-case.sql.ts";
import { cytokineCells } from "./cytokine-cells.ts";
import type { CytokineLevel } from "./cytokine-value.sql.ts";

const value = (caseId: number, phase: Phase): CytokineLevel => ({
  ...{ centerId: 1, cohortId: 1, caseId, personId: `${caseId}`, kindredId: null, caseGroup: "PATIENT", phase },
  ...{ sampleNo: 1, sampleDay: 0, nominalHours: null, cultureRun: null, logLower: 1, logUpper: 1 },
  ...{ comparabilityClass: "IL_1B", categories: [] },
});
const due = (personId: number, duePhases: readonly Phase[]): CytokineCase => ({
  ...{ personId: `${personId}`, caseGroup: "PATIENT", duePhases },
});

// Ten treated patients: three stopped and have a value after; the fourth stopped too and has none, in either cohort.
it("misses a value only of who came to the phase, and each person once", () => {
  const cells = cytokineCells({
    values: [value(1, "AFTER"), value(2, "AFTER"), value(3, "AFTER"), value(4, "BEFORE")],
    spontaneous: [],
    cases: [
      ...[1, 2, 3, 4, 4].map((person) => due(person, ["BEFORE", "ON_EARLY", "AFTER"])),
      ...[5, 6, 7, 8, 9, 10].map((person) => due(person, ["BEFORE", "ON_EARLY"])),
    ],
    phases: null,
    dimensions: [],
    kindredsReadable: true,
  });
  expect(cells.map(({ phase, missing }) => [phase, missing])).toEqual([
    ["BEFORE", 9],
    ["AFTER", 1],
  ]);
});
