import type { Phase } from "@nlrp12/domain";
import { describe, expect, it } from "vitest";
import { checkCaseFilter } from "#cases";
import type { CheckedGroup } from "./checked-group.ts";
import { compareGroups } from "./compare-groups.ts";
import { comparisonNotes } from "./comparison-notes.ts";
import { askedComparisons, comparisonRows } from "./comparison-rows.ts";
import type { ComparisonValue } from "./comparison-value.sql.ts";

const groupOf = (key: string, phase: Phase): CheckedGroup => ({
  ...{ key, phase, responses: [], groups: ["PATIENT"], filter: checkCaseFilter(null), text: phase },
});

/** IL-1β in pg/mL of the cases of center 1 by their numbers, as one of the two groups. */
const measured = (phase: Phase, group: "a" | "b", levels: Readonly<Record<number, number>>): ComparisonValue[] =>
  Object.entries(levels).map(([caseId, pgPerMl]) => ({
    ...{ analyte: "IL_1B", centerId: 1, cohortId: 1, caseId: Number(caseId), personId: `P${caseId}`, kindredId: null },
    ...{ caseGroup: "PATIENT", phase, sampleNo: 1, lowerLimit: null, reported: null },
    ...{ logLower: Math.log(pgPerMl), logUpper: Math.log(pgPerMl), comparabilityClass: "IL_1B ELISA" },
    ...{ batch: null, interference: null, inGroup: [group === "a", group === "b"] },
  }));

function rowOf(one: readonly ComparisonValue[], other: readonly ComparisonValue[]) {
  const [first, second] = [one[0]?.phase, other[0]?.phase].map((phase) => (phase === "NONE" ? undefined : phase));
  if (!first || !second) throw new Error("two phases");
  const groups = [groupOf("a", first), groupOf("b", second)];
  const asked = askedComparisons([...one, ...other], { analytes: ["IL_1B"], groups, kindredsReadable: true });
  const rows = comparisonRows(
    asked,
    asked.map(({ units }) => compareGroups(units)),
  );
  const disturbed = { samples: 0, cases: 0 };
  const notes = comparisonNotes({ rows, disturbed, kindredsReadable: true, centerNames: new Map() });
  const [row] = rows;
  return {
    ...{ by: row?.units.kind, test: row?.figures.test, effect: row?.figures.effect },
    ...{ persons: [row?.first.length, row?.second.length], notes: notes.map(({ code }) => code) },
  };
}

describe("two phases of a person of two cohorts", () => {
  const inCohort = (cohortId: number, person: string, values: readonly ComparisonValue[]) =>
    values.map((value) => ({ ...value, cohortId, personId: person }));

  // P1 has 4 before treatment in cohort 1 and 1 before, 8 after in cohort 2; P2 8 before there, and 2 before, 4 after;
  // P3 and P4 are of cohort 1 alone, 1 before, 8 and 2 after. Pairs 8/1, 4/2, 8/1, 2/1: 8·2·8·2 = 256, its fourth root 4.
  it("are those of the first cohort that holds both, and neither a lost pair nor one of two cohorts", () => {
    const before = [
      ...inCohort(1, "P1", measured("BEFORE", "b", { 1: 4 })),
      ...inCohort(1, "P2", measured("BEFORE", "b", { 2: 8 })),
      ...measured("BEFORE", "b", { 3: 1, 4: 1 }),
      ...inCohort(2, "P1", measured("BEFORE", "b", { 1: 1 })),
      ...inCohort(2, "P2", measured("BEFORE", "b", { 2: 2 })),
    ];
    const after = [
      ...measured("AFTER", "a", { 3: 8, 4: 2 }),
      ...inCohort(2, "P1", measured("AFTER", "a", { 1: 8 })),
      ...inCohort(2, "P2", measured("AFTER", "a", { 2: 4 })),
    ];
    const found = rowOf(after, before);
    expect(found).toMatchObject({ by: "PAIRS", test: { nFirst: 4 }, persons: [4, 4], notes: [] });
    expect(found.effect).toMatchObject({ kind: "RATIO", value: expect.closeTo(4, 9) });
  });

  // Cohort 1 holds 2 before and 16 after, cohort 2 one of each kit: 8 by the first cohort, three persons alike.
  it("are the first cohort's where several hold both; a cohort with a kit each holds none", () => {
    const both = (cohortId: number, parts: Partial<ComparisonValue>, levels: readonly [number, number]) =>
      ["P1", "P2", "P3"].map((person, at) => {
        const of = (phase: Phase, group: "a" | "b", level: number) =>
          inCohort(cohortId, person, measured(phase, group, { [at]: level }));
        return {
          before: of("BEFORE", "b", levels[0]),
          after: of("AFTER", "a", levels[1]).map((value) => ({ ...value, ...parts })),
        };
      });
    const cohorts = [
      ...both(1, { comparabilityClass: "IL_1B bead array" }, [2, 4]),
      ...both(2, {}, [2, 16]),
      ...both(3, {}, [2, 32]),
    ];
    const found = rowOf(
      cohorts.flatMap(({ after }) => after),
      cohorts.flatMap(({ before }) => before),
    );
    expect(found.effect).toMatchObject({ kind: "RATIO", value: expect.closeTo(8, 9) });
  });
});

describe("two phases", () => {
  // Never treated 8, 16, 32, before treatment 1, 2, 4, no patient in both: p = 2/20.
  it("of which no patient has both, such as never treated and before, are compared side by side, and it is said", () => {
    const found = rowOf(
      measured("UNTREATED", "a", { 1: 8, 2: 16, 3: 32 }),
      measured("BEFORE", "b", { 4: 1, 5: 2, 6: 4 }),
    );
    expect(found).toMatchObject({ by: "STRATA", test: { name: "MANN_WHITNEY" }, notes: ["DIFFERENT_PATIENTS"] });
    expect(found.test?.kind === "TESTED" && found.test.pValue).toBeCloseTo(0.1, 9);
  });

  // Under another drug 1, 2, 3 and 9, who never had anakinra; before it 1 to 4: three pairs, 8/1, 16/2 and 32/4.
  it("of which patients have both are compared within them, whoever else stands in either", () => {
    const found = rowOf(
      measured("BEFORE_OTHER", "a", { 1: 8, 2: 16, 3: 32, 9: 64 }),
      measured("BEFORE", "b", { 1: 1, 2: 2, 3: 4, 4: 8 }),
    );
    expect(found).toMatchObject({ by: "PAIRS", test: { name: "WILCOXON_SIGNED_RANK", nFirst: 3 }, notes: [] });
  });
});
