import { describe, expect, it } from "vitest";
import type { RatioOutcome } from "../frame/ratio-outcome.ts";
import type { CytokineValue } from "../summary/cytokine-value.sql.ts";
import type { SampleFacts } from "./sensitivity-facts.sql.ts";
import { sensitivityRows } from "./sensitivity-rows.ts";
import { type SensitivityCode, sensitivitySteps } from "./sensitivity-step.ts";

/** An IL-1β value in pg/mL of a person named by group, center and number, as `P2-1`; sample numbers follow the phase. */
function measured(person: string, pgPerMl: number, parts: Partial<CytokineValue> = {}): CytokineValue {
  const [group, caseId] = [person.slice(0, 1), Number(person.slice(3))];
  return {
    centerId: Number(person.slice(1, 2)),
    cohortId: Number(person.slice(1, 2)),
    caseId: group === "C" ? caseId + 100 : caseId,
    caseCode: person,
    personId: person,
    kindredId: null,
    caseGroup: group === "C" ? "HEALTHY_CONTROL" : "PATIENT",
    phase: group === "C" ? "NONE" : "BEFORE",
    stimulus: "NONE",
    sampleNo: parts.phase === "ON_LATE" ? 2 : 1,
    sampleDay: 0,
    nominalHours: null,
    cultureRun: null,
    logLower: Math.log(pgPerMl),
    logUpper: Math.log(pgPerMl),
    lowerLimit: null,
    upperLimit: null,
    comparabilityClass: "IL_1B ELISA",
    platform: "ELISA",
    kit: null,
    batch: null,
    interference: null,
    reported: String(pgPerMl),
    categories: [],
    ...parts,
  };
}

const below = (person: string, limit: number) => measured(person, limit, { logLower: Number.NEGATIVE_INFINITY });

const factOf = ({ cohortId, caseId, sampleNo }: CytokineValue, parts: Partial<SampleFacts> = {}): SampleFacts => ({
  ...{ cohortId, caseId, sampleNo },
  ...{ stateAtSample: "UNKNOWN", indexMember: null, underSteroids: null },
  ...parts,
});

function rowsOf(
  values: readonly CytokineValue[],
  facts: readonly SampleFacts[] = [],
  may: { readonly kindredsReadable?: boolean; readonly clinicalReadable?: boolean } = {},
) {
  const steps = sensitivitySteps({ values, facts, kindredsReadable: true, clinicalReadable: true, ...may });
  return sensitivityRows(steps, { phases: null, dimensions: [] });
}

type Rows = ReturnType<typeof rowsOf>;
const variantOf = ([row]: Rows, code: SensitivityCode) => row?.variants.find((variant) => variant.code === code);
const shown = (outcome: RatioOutcome | null | undefined): number | string | null => {
  if (!outcome) return null;
  if (outcome.kind === "RATIO") return Number(outcome.value.toPrecision(10));
  return outcome.kind === "BOUND" ? "BOUND" : outcome.reason;
};

const controls = (center: number) =>
  [1, 2, 4].map((level, index) => measured(`C${center}-${index}`, level, { kindredId: null }));

describe("the standard sensitivity set", () => {
  // Controls 1, 2, 4: geometric mean 2. Patients 20, 40, 80 (mean 40), ratio 20.
  const patients = [20, 40, 80].map((level, index) => measured(`P1-${index}`, level));

  it("begins with the answer as it is, and says so where nothing can be left out", () => {
    const rows = rowsOf([...controls(1), ...patients]);
    expect(rows).toHaveLength(1);
    expect(shown(variantOf(rows, "AS_ANSWERED")?.vsControls)).toBe(20);
    expect(shown(variantOf(rows, "WITHOUT_CENTER")?.vsControls)).toBe("ONE_CENTER_ONLY");
    expect(shown(variantOf(rows, "FLARE_ONLY")?.vsControls)).toBe("NOTHING_LEFT");
    // Before treatment there are no pairs to be in the same state.
    expect(variantOf(rows, "SAME_STATE")).toBeUndefined();
  });

  // Three of four controls below 2, one at 4: as half the limit 1, 1, 1, 4, mean √2; patients' mean 40; 40/√2 = 28.28.
  it("puts half the limit where more than half of the controls lie below theirs and only a bound is known", () => {
    const mostlyBelow = [below("C1-1", 2), below("C1-2", 2), below("C1-3", 2), measured("C1-4", 4)];
    const rows = rowsOf([...mostlyBelow, ...patients]);
    expect(shown(variantOf(rows, "AS_ANSWERED")?.vsControls)).toBe("BOUND");
    expect(variantOf(rows, "HALF_LIMIT")?.vsControls).toMatchObject({ kind: "RATIO", estimator: "WELCH" });
    expect(shown(variantOf(rows, "HALF_LIMIT")?.vsControls)).toBeCloseTo(40 / Math.SQRT2, 8);
  });

  // Family of 20 and 80, the second the index; 40 and 160 on their own. As answered 40, 40, 160; one member 80, 40, 160,
  // mean 80; each person 20, 80, 40, 160, mean 2^(1/2)·40.
  it("counts the index member of a family alone, and each of its members", () => {
    const family = { kindredId: "K" };
    const members = [measured("P1-1", 20, family), measured("P1-2", 80, family)];
    const values = [...controls(1), ...members, measured("P1-3", 40), measured("P1-4", 160)];
    const rows = rowsOf(
      values,
      members.map((value, index) => factOf(value, { indexMember: index === 1 })),
    );
    expect(shown(variantOf(rows, "AS_ANSWERED")?.vsControls)).toBeCloseTo((40 * 4 ** (1 / 3)) / 2, 8);
    expect(shown(variantOf(rows, "ONE_PER_KINDRED")?.vsControls)).toBe(40);
    expect(variantOf(rows, "ONE_PER_KINDRED")?.n).toBe(3);
    expect(shown(variantOf(rows, "EACH_PERSON")?.vsControls)).toBeCloseTo(20 * Math.SQRT2, 8);
    const unread = rowsOf(values, [], { kindredsReadable: false });
    expect(shown(variantOf(unread, "ONE_PER_KINDRED")?.vsControls)).toBe("KINDREDS_NOT_READABLE");
    expect(variantOf(unread, "EACH_PERSON")).toBeUndefined();
  });

  // Two centers stand apart; without either the other alone is left: 20 at center 1, 10 at center 2.
  it("leaves each center out in its turn", () => {
    const others = [10, 20, 40].map((level, index) => measured(`P2-${index}`, level));
    const [row] = rowsOf([...controls(1), ...patients, ...controls(2), ...others]);
    const left = row?.variants.filter(({ code }) => code === "WITHOUT_CENTER");
    expect(left?.map(({ centerId, n, vsControls }) => [centerId, n, shown(vsControls)])).toEqual([
      [1, 3, 10],
      [2, 3, 20],
    ]);
  });

  // Without the one under steroids (20): 40, 80, 160, mean 80; in flare only 20, 40, 80, mean 40.
  it("leaves out samples under steroids, or patients not in flare, and keeps every control", () => {
    const four = [...patients, measured("P1-3", 160)];
    const facts = four.map((value, index) =>
      factOf(value, { underSteroids: index === 0, stateAtSample: index < 3 ? "FLARE" : "QUIET" }),
    );
    const rows = rowsOf([...controls(1), ...four], facts);
    expect(shown(variantOf(rows, "WITHOUT_STEROIDS")?.vsControls)).toBe(40);
    expect(shown(variantOf(rows, "FLARE_ONLY")?.vsControls)).toBe(20);
    expect(variantOf(rows, "FLARE_ONLY")?.vsControls).toMatchObject({ nDenominator: 3 });
    const unread = rowsOf([...controls(1), ...four], facts, { clinicalReadable: false });
    expect(shown(variantOf(unread, "WITHOUT_STEROIDS")?.vsControls)).toBe("CLINICAL_NOT_READABLE");
  });

  // Late over before: 1/2, 1/4, 1/8, 2. The fourth changed its state: of the three others the mean is 1/4.
  it("compares with before treatment where the state was the same at both samples", () => {
    const four = [...patients, measured("P1-3", 160)];
    const late = [10, 10, 10, 320].map((level, index) => measured(`P1-${index}`, level, { phase: "ON_LATE" }));
    const facts = [
      ...four.map((value) => factOf(value, { stateAtSample: "FLARE" })),
      ...late.map((value, index) => factOf(value, { stateAtSample: index < 3 ? "FLARE" : "QUIET" })),
    ];
    const rows = rowsOf([...controls(1), ...four, ...late], facts);
    const ofLate = rows.filter(({ key }) => key.includes("ON_LATE"));
    expect(shown(variantOf(ofLate, "SAME_STATE")?.vsBaseline)).toBe(0.25);
    expect(variantOf(ofLate, "SAME_STATE")).toMatchObject({ n: 3, vsControls: null });
    expect(variantOf(ofLate, "AS_ANSWERED")?.vsBaseline).toMatchObject({ nNumerator: 4 });
  });
});
