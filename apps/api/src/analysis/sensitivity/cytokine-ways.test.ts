import { describe, expect, it } from "vitest";
import type { CytokineLevel } from "../summary/cytokine-value.sql.ts";
import { type CytokineWayFigures, cytokineWays } from "./cytokine-ways.ts";
import type { SampleFacts } from "./sensitivity-facts.sql.ts";
import { type SensitivityCode, sensitivitySteps } from "./sensitivity-step.ts";

/** An IL-1β value in pg/mL of a person named by group, center and number, as `P2-1`; sample numbers follow the phase. */
function measured(person: string, pgPerMl: number, parts: Partial<CytokineLevel> = {}): CytokineLevel {
  const [group, caseId] = [person.slice(0, 1), Number(person.slice(3))];
  return {
    centerId: Number(person.slice(1, 2)),
    cohortId: Number(person.slice(1, 2)),
    caseId: group === "C" ? caseId + 100 : caseId,
    personId: person,
    kindredId: null,
    caseGroup: group === "C" ? "HEALTHY_CONTROL" : "PATIENT",
    phase: group === "C" ? "NONE" : "BEFORE",

    sampleNo: parts.phase === "ON_LATE" ? 2 : 1,
    sampleDay: 0,
    nominalHours: null,
    cultureRun: null,
    logLower: Math.log(pgPerMl),
    logUpper: Math.log(pgPerMl),
    comparabilityClass: "IL_1B ELISA",
    categories: [],
    ...parts,
  };
}

const below = (person: string, limit: number) => measured(person, limit, { logLower: Number.NEGATIVE_INFINITY });

const factOf = ({ cohortId, caseId, sampleNo }: CytokineLevel, parts: Partial<SampleFacts> = {}): SampleFacts => ({
  ...{ cohortId, caseId, sampleNo },
  ...{ stateAtSample: "UNKNOWN", indexMember: null, underSteroids: null },
  ...parts,
});

function ratiosOf(
  values: readonly CytokineLevel[],
  facts: readonly SampleFacts[] = [],
  may: { readonly kindredsReadable?: boolean; readonly clinicalReadable?: boolean } = {},
) {
  const steps = sensitivitySteps({ values, facts, kindredsReadable: true, clinicalReadable: true, ...may });
  return cytokineWays(steps, { phases: null, dimensions: [] });
}

type Ratios = ReturnType<typeof ratiosOf>;
const wayOf = ([varied]: Ratios, code: SensitivityCode) => varied?.ways.find((way) => way.code === code);
/** The ratio, or why there is none, and how many persons the way changes. */
const shown = (way: CytokineWayFigures | undefined): readonly [number | string | null, number] | undefined => {
  if (!way) return undefined;
  const { ratio, reason, changed } = way;
  if (ratio?.kind === "RATIO") return [Number(ratio.value.toPrecision(10)), changed];
  return [reason ?? (ratio?.kind === "NOT_ESTIMABLE" ? ratio.reason : (ratio?.kind ?? null)), changed];
};
const rounded = (value: number): number => Number(value.toPrecision(10));

const controls = (center: number) =>
  [1, 2, 4].map((level, index) => measured(`C${center}-${index}`, level, { kindredId: null }));

describe("the standard sensitivity set", () => {
  // Controls 1, 2, 4: geometric mean 2. Patients 20, 40, 80 (mean 40), ratio 20.
  const patients = [20, 40, 80].map((level, index) => measured(`P1-${index}`, level));

  it("begins with the answer as it is, and says why a way is not made", () => {
    const ratios = ratiosOf([...controls(1), ...patients]);
    expect(ratios.map(({ over }) => over)).toEqual(["vsControls"]);
    expect(shown(wayOf(ratios, "AS_ANSWERED"))).toEqual([20, 0]);
    expect(shown(wayOf(ratios, "HALF_LIMIT"))).toEqual([20, 0]);
    expect(shown(wayOf(ratios, "WITHOUT_CENTER"))).toEqual(["ONE_CENTER_ONLY", 0]);
    // Three patients without a known state; with them nobody is left whom the controls would be compared with.
    expect(shown(wayOf(ratios, "FLARE_ONLY"))).toEqual(["NOTHING_LEFT", 6]);
    expect(shown(wayOf(ratios, "WITHIN_CULTURE_RUNS"))).toEqual(["NO_SHARED_RUNS", 6]);
    // Before treatment there are no pairs to be in the same state.
    expect(wayOf(ratios, "SAME_STATE")).toBeUndefined();
  });

  // Three of four controls below 2, one at 4: as half the limit 1, 1, 1, 4, mean √2; patients' mean 40; 40/√2 = 28.28.
  it("puts half the limit where more than half of the controls lie below theirs and only a bound is known", () => {
    const mostlyBelow = [below("C1-1", 2), below("C1-2", 2), below("C1-3", 2), measured("C1-4", 4)];
    const ratios = ratiosOf([...mostlyBelow, ...patients]);
    expect(shown(wayOf(ratios, "AS_ANSWERED"))).toEqual(["BOUND", 0]);
    expect(wayOf(ratios, "HALF_LIMIT")?.ratio).toMatchObject({ kind: "RATIO", estimator: "WELCH" });
    expect(shown(wayOf(ratios, "HALF_LIMIT"))).toEqual([rounded(40 / Math.SQRT2), 3]);
  });

  // Family of 20 and 80, the second the index; 40 and 160 on their own. As answered 40, 40, 160; one member 80, 40, 160,
  // mean 80; each person 20, 80, 40, 160, mean 2^(1/2)·40.
  it("counts the index member of a family alone, and each of its members", () => {
    const family = { kindredId: "K" };
    const members = [measured("P1-1", 20, family), measured("P1-2", 80, family)];
    const values = [...controls(1), ...members, measured("P1-3", 40), measured("P1-4", 160)];
    const ratios = ratiosOf(
      values,
      members.map((value, index) => factOf(value, { indexMember: index === 1 })),
    );
    expect(shown(wayOf(ratios, "AS_ANSWERED"))).toEqual([rounded((40 * 4 ** (1 / 3)) / 2), 0]);
    expect(shown(wayOf(ratios, "ONE_PER_KINDRED"))).toEqual([40, 1]);
    expect(wayOf(ratios, "ONE_PER_KINDRED")?.n).toBe(3);
    expect(shown(wayOf(ratios, "EACH_PERSON"))).toEqual([rounded(20 * Math.SQRT2), 2]);
    const unread = ratiosOf(values, [], { kindredsReadable: false });
    expect(shown(wayOf(unread, "ONE_PER_KINDRED"))).toEqual(["KINDREDS_NOT_READABLE", 0]);
    expect(wayOf(unread, "EACH_PERSON")).toBeUndefined();
  });

  // Late over before of the family of 1 and 2, the first the index, who has no value before: 1/4 by the second. That of 3
  // and 4, read with two kits, has the pairs 1/2 and 1/8, of which the index is 4; 5 and 6 alone 1/2 and 1/2. One pair
  // each: the mean of 1/4, 1/8, 1/2 and 1/2, so 2^(-7/4).
  it("counts of each family one pair, that of the index member where it has one, whatever assay read it", () => {
    const [one, other, kit] = [{ kindredId: "K" }, { kindredId: "L" }, { comparabilityClass: "IL_1B MSD" }];
    const before = [
      ...[measured("P1-2", 80, one), measured("P1-3", 80, other), measured("P1-4", 80, { ...other, ...kit })],
      ...[measured("P1-5", 80), measured("P1-6", 80)],
    ];
    const parts = [one, one, other, { ...other, ...kit }, {}, {}];
    const late = [20, 20, 40, 10, 40, 40].map((level, at) =>
      measured(`P1-${at + 1}`, level, { ...parts[at], phase: "ON_LATE" }),
    );
    const facts = late.map((value, at) => factOf(value, { indexMember: at === 0 || at === 3 }));
    const overBaseline = ratiosOf([...before, ...late], facts).filter(({ over }) => over === "vsBaseline");
    expect(wayOf(overBaseline, "ONE_PER_KINDRED")?.n).toBe(4);
    expect(shown(wayOf(overBaseline, "ONE_PER_KINDRED"))).toEqual([rounded(2 ** (-7 / 4)), 1]);
  });

  // Two centers stand apart; without either the other alone is left: 20 at center 1, 10 at center 2. Three patients and
  // three controls of a center go.
  it("leaves each center out in its turn", () => {
    const others = [10, 20, 40].map((level, index) => measured(`P2-${index}`, level));
    const [varied] = ratiosOf([...controls(1), ...patients, ...controls(2), ...others]);
    const left = varied?.ways.filter(({ code }) => code === "WITHOUT_CENTER");
    expect(left?.map((way) => [way.centerId, way.n, shown(way)])).toEqual([
      [1, 3, [10, 6]],
      [2, 3, [20, 6]],
    ]);
  });

  // Without the one under steroids (20): 40, 80, 160, mean 80; in flare only 20, 40, 80, mean 40.
  it("leaves out samples under steroids, or patients not in flare, and keeps every control", () => {
    const four = [...patients, measured("P1-3", 160)];
    const facts = four.map((value, index) =>
      factOf(value, { underSteroids: index === 0, stateAtSample: index < 3 ? "FLARE" : "QUIET" }),
    );
    const ratios = ratiosOf([...controls(1), ...four], facts);
    expect(shown(wayOf(ratios, "WITHOUT_STEROIDS"))).toEqual([40, 1]);
    expect(shown(wayOf(ratios, "FLARE_ONLY"))).toEqual([20, 1]);
    expect(wayOf(ratios, "FLARE_ONLY")?.ratio).toMatchObject({ nDenominator: 3 });
    const unread = ratiosOf([...controls(1), ...four], facts, { clinicalReadable: false });
    expect(shown(wayOf(unread, "WITHOUT_STEROIDS"))).toEqual(["CLINICAL_NOT_READABLE", 0]);
  });

  // Late over before: 1/2, 1/4, 1/8, 2. The fourth changed its state: of the three others the mean is 1/4. The fifth,
  // never measured before treatment, is in no pair and in no count of this ratio.
  it("compares with before treatment where the state was the same at both samples", () => {
    const four = [...patients, measured("P1-3", 160)];
    const late = [10, 10, 10, 320, 5].map((level, index) => measured(`P1-${index}`, level, { phase: "ON_LATE" }));
    const facts = [
      ...four.map((value) => factOf(value, { stateAtSample: "FLARE" })),
      ...late.map((value, index) => factOf(value, { stateAtSample: index < 3 ? "FLARE" : "QUIET" })),
    ];
    const ratios = ratiosOf([...controls(1), ...four, ...late], facts);
    const overBaseline = ratios.filter(({ key, over }) => key.includes("ON_LATE") && over === "vsBaseline");
    expect(shown(wayOf(overBaseline, "SAME_STATE"))).toEqual([0.25, 1]);
    expect(wayOf(overBaseline, "SAME_STATE")?.n).toBe(3);
    expect(wayOf(overBaseline, "AS_ANSWERED")).toMatchObject({ n: 4, ratio: { nNumerator: 4 } });
    expect(wayOf(overBaseline, "WITHIN_CULTURE_RUNS")).toBeUndefined();
  });
});
