import { expect, it } from "vitest";
import type { CytokineLevel } from "./cytokine-value.sql.ts";
import { ratioToBaseline, stimulationIndex } from "./paired-ratio.ts";

function measured(caseId: number, pgPerMl: number, parts: Partial<CytokineLevel>): CytokineLevel {
  return {
    ...{ centerId: 1, cohortId: 1, caseId, personId: `${caseId}` },
    ...{ kindredId: null, caseGroup: "PATIENT", phase: "BEFORE", stimulus: "NONE", sampleNo: 1, sampleDay: 0 },
    ...{ nominalHours: null, cultureRun: null, comparabilityClass: "IL_6", categories: [] },
    ...{ logLower: Math.log(pgPerMl), logUpper: Math.log(pgPerMl) },
    ...parts,
  };
}

// Late over before: 1/2 and 1/8 in one family, mean 1/4; 1/16, 1/4 and 1/64 in others. Of four units the mean is
// 2^((−2 − 4 − 2 − 6) / 4) = 2^−3.5, of five persons 2^((−1 − 3 − 4 − 2 − 6) / 5) = 2^−3.2.
const cases = [1, 2, 3, 4, 5].map((caseId) => ({ caseId, kindredId: caseId < 3 ? "K" : null }));
const before = cases.map(({ caseId, kindredId }) => measured(caseId, 64, { kindredId }));
const late = [32, 8, 4, 16, 1].map((level, at) =>
  measured(at + 1, level, { kindredId: cases[at]?.kindredId ?? null, phase: "ON_LATE" }),
);

it("counts a family as one pair of mean logs, or each of its members where families are not readable", () => {
  const ofFamilies = ratioToBaseline(late, [...before, ...late], "KINDRED");
  expect(ofFamilies).toMatchObject({ value: expect.closeTo(2 ** -3.5, 12), nNumerator: 4, nDenominator: 4 });
  const ofPersons = ratioToBaseline(late, [...before, ...late], "PERSON");
  expect(ofPersons).toMatchObject({ value: expect.closeTo(2 ** -3.2, 12), nNumerator: 5, nDenominator: 5 });
});

// LPS over spontaneous: 2 and 8 in one family, mean 4; 4, 4 and 4 in others.
it("counts a family as one sample pair in the stimulation index too", () => {
  const stimulated = [128, 512, 256, 256, 256].map((level, at) =>
    measured(at + 1, level, { kindredId: cases[at]?.kindredId ?? null, stimulus: "LPS" }),
  );
  expect(stimulationIndex(stimulated, before, "KINDRED")).toMatchObject({
    value: expect.closeTo(4, 12),
    nNumerator: 4,
  });
});
