import { expect, it } from "vitest";
import type { CytokineLevel } from "./cytokine-value.sql.ts";
import { ratioToBaseline, stimulationIndex } from "./paired-ratio.ts";

function measured(caseId: number, pgPerMl: number, parts: Partial<CytokineLevel>): CytokineLevel {
  return {
    ...{ centerId: 1, cohortId: 1, caseId, personId: `${caseId}` },
    ...{ kindredId: null, caseGroup: "PATIENT", phase: "BEFORE", sampleNo: 1, sampleDay: 0 },
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
    measured(at + 1, level, { kindredId: cases[at]?.kindredId ?? null }),
  );
  expect(stimulationIndex(stimulated, before, "KINDRED")).toMatchObject({
    value: expect.closeTo(4, 12),
    nNumerator: 4,
  });
});

// 100 under LPS at 1 ng/mL in three cases, at 1000 ng/mL in three others; those at 1 alone have an index.
it("has no index where cells were stimulated by several doses or for several times", () => {
  const at = (dose: string, caseId: number) =>
    measured(caseId, 6400, { comparabilityClass: `IL_6|S|FRESH|LPS@${dose}|17-30h|none|MSD|A` });
  const beside = [1, 2, 3, 4, 5, 6].map((caseId) =>
    measured(caseId, 64, { comparabilityClass: "IL_6|S|FRESH|NONE|17-30h|none|MSD|A" }),
  );
  const low = [1, 2, 3].map((caseId) => at("1ng/mL", caseId));
  const high = [4, 5, 6].map((caseId) => at("1000ng/mL", caseId));
  expect(stimulationIndex([...low, ...high], beside, "PERSON")).toMatchObject({
    ...{ kind: "NOT_ESTIMABLE", reason: "SEVERAL_STIMULATIONS", nNumerator: 6 },
  });
  expect(stimulationIndex(low, beside, "PERSON")).toMatchObject({ nNumerator: 3 });
});

// IL-1β below its limit of 2 on the drug, 64 before in each of three: at most 2/64.
it("is bounded from above where the values on treatment lie below their limit, and counts its centers", () => {
  const below = { logLower: Number.NEGATIVE_INFINITY, logUpper: Math.log(2), phase: "ON_LATE" } as const;
  const everyone = [1, 2, 3].map((caseId) => [
    measured(caseId, 64, { centerId: caseId }),
    measured(caseId, 2, { ...below, centerId: caseId }),
  ]);
  const onDrug = everyone.flatMap(([, value]) => value ?? []);
  expect(ratioToBaseline(onDrug, everyone.flat(), "PERSON")).toMatchObject({
    ...{ kind: "BOUND", atLeast: null, atMost: expect.closeTo(1 / 32, 12), nNumerator: 3, centers: 3 },
  });
});

// LPS 200 over spontaneous 2 of the same kit and hours is 100; that of another kit, of shorter culture, of another day or
// after the dose is no pair. Of two spontaneous wells the one of the value's own run stands, 4 and not 2: 50.
it("divides by the spontaneous sample taken beside it, alike in all but the stimulus", () => {
  const keyed = (stimulus: string, hours = "17-30h", kit = "A") =>
    `IL_6|PBMC_SUPERNATANT|FRESH|${stimulus}|${hours}|none|MSD|${kit}`;
  const lps = [1, 2, 3].map((caseId) => measured(caseId, 200, { comparabilityClass: keyed("LPS@1ng/mL") }));
  const beside = (parts: Partial<CytokineLevel>) =>
    [1, 2, 3].map((caseId) => measured(caseId, 2, { comparabilityClass: keyed("NONE"), ...parts }));
  const indexOver = (spontaneous: readonly CytokineLevel[], of = lps) => stimulationIndex(of, spontaneous, "PERSON");
  expect(indexOver(beside({}))).toMatchObject({ value: expect.closeTo(100, 9), nNumerator: 3 });
  const others = [
    { comparabilityClass: keyed("NONE", "1-6h") },
    { comparabilityClass: keyed("NONE", "17-30h", "B") },
    { sampleDay: -1 },
    { phase: "ON_EARLY" },
  ] as const;
  for (const other of others) expect(indexOver(beside(other))).toBeNull();
  const wells = [
    ...beside({ cultureRun: "R1" }),
    ...beside({ cultureRun: "R2", logLower: Math.log(4), logUpper: Math.log(4) }),
  ];
  const ofRun = lps.map((value) => ({ ...value, cultureRun: "R2" }));
  expect(indexOver(wells, ofRun)).toMatchObject({ value: expect.closeTo(50, 9) });
});
