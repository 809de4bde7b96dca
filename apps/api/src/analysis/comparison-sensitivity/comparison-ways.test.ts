import { EVERYONE } from "@nlrp12/domain";
import { describe, expect, it } from "vitest";
import { checkCaseFilter } from "#cases";
import type { CheckedGroup } from "../comparison/checked-group.ts";
import { type ComparedUnits, compareGroups } from "../comparison/compare-groups.ts";
import { askedComparisons, comparisonRows } from "../comparison/comparison-rows.ts";
import type { ComparisonValue } from "../comparison/comparison-value.sql.ts";
import type { SampleFacts } from "../sensitivity/sensitivity-facts.sql.ts";
import { comparisonSteps } from "./comparison-steps.ts";
import { comparisonWays } from "./comparison-ways.ts";

const groupOf = (key: string, phase: CheckedGroup["phase"]): CheckedGroup => ({
  ...{ key, phase, responses: [], groups: phase ? ["PATIENT"] : ["HEALTHY_CONTROL"] },
  filter: checkCaseFilter(null),
  text: phase ?? String(EVERYONE.groups),
});

/** An IL-1β value in pg/mL of a person named by group, center and number, as `P2-1`. */
function measured(person: string, pgPerMl: number, parts: Partial<ComparisonValue> = {}): ComparisonValue {
  const patient = person.startsWith("P");
  const centerId = Number(person.slice(1, 2));
  return {
    ...{ analyte: "IL_1B", centerId, cohortId: centerId, caseId: Number(person.slice(3)) + (patient ? 0 : 100) },
    ...{ personId: person, kindredId: null, caseGroup: patient ? "PATIENT" : "HEALTHY_CONTROL" },
    ...{ phase: patient ? "BEFORE" : "NONE", sampleNo: 1, lowerLimit: null, reported: null },
    ...{ logLower: Math.log(pgPerMl), logUpper: Math.log(pgPerMl), comparabilityClass: "IL_1B ELISA" },
    ...{ batch: null, interference: null, inGroup: patient ? [true, false] : [false, true] },
    ...parts,
  };
}

interface May {
  readonly groups?: readonly CheckedGroup[];
  readonly kindredsReadable?: boolean;
  readonly clinicalReadable?: boolean;
}

async function waysOf(values: readonly ComparisonValue[], facts: readonly SampleFacts[] = [], may: May = {}) {
  const groups = may.groups ?? [groupOf("a", "BEFORE"), groupOf("b", null)];
  const question = { analytes: ["IL_1B"], groups, kindredsReadable: may.kindredsReadable ?? true } as const;
  const asked = askedComparisons(values, question);
  const rows = comparisonRows(
    asked,
    asked.map(({ units }: { readonly units: ComparedUnits }) => compareGroups(units)),
  );
  const steps = comparisonSteps({ values, question, facts, clinicalReadable: may.clinicalReadable ?? true });
  const [ways = []] = await comparisonWays({ isOver: false }, steps, rows);
  return ways;
}

type Ways = Awaited<ReturnType<typeof waysOf>>;
const shown = (ways: Ways) =>
  ways.map(({ code, changed, reason, row }) => {
    const effect = row?.figures.effect;
    const value = effect?.kind === "RATIO" ? Number(effect.value.toPrecision(10)) : (effect?.kind ?? reason);
    return [code, changed, value];
  });

const factOf = ({ cohortId, caseId, sampleNo }: ComparisonValue, parts: Partial<SampleFacts>): SampleFacts => ({
  ...{ cohortId, caseId, sampleNo, stateAtSample: "UNKNOWN", indexMember: null, underSteroids: null },
  ...parts,
});

describe("the standard sensitivity set of a comparison", () => {
  const controls = [1, 2, 4].map((level, index) => measured(`C1-${index}`, level));

  // Controls 1, 2, 4: mean 2. Family of 20 and 80 (mean 40, the second the index), 40 and 160 alone: 40, 40, 160, mean
  // 40·4^(1/3); one member 80, 40, 160, mean 80; each person 20, 80, 40, 160, mean 40·√2. Without the 160 under steroids
  // 40 and 40 with the family's: two units are too few. In flare 20, 80 (one unit) and 40.
  it("makes the effect by the index member, by each person and without steroids, and says whom each way changes", async () => {
    const family = { kindredId: "K" };
    const patients = [
      ...[measured("P1-1", 20, family), measured("P1-2", 80, family)],
      ...[measured("P1-3", 40), measured("P1-4", 160)],
    ];
    const facts = patients.map((value, at) =>
      factOf(value, { indexMember: at === 1, underSteroids: at === 3, stateAtSample: at < 3 ? "FLARE" : "QUIET" }),
    );
    const exact = (value: number) => Number(value.toPrecision(10));
    expect(shown(await waysOf([...controls, ...patients], facts))).toEqual([
      ["AS_ANSWERED", 0, exact(20 * 4 ** (1 / 3))],
      ["HALF_LIMIT", 0, exact(20 * 4 ** (1 / 3))],
      ["ONE_PER_KINDRED", 1, 40],
      ["EACH_PERSON", 2, exact(20 * Math.SQRT2)],
      ["WITHOUT_CENTER", 0, "ONE_CENTER_ONLY"],
      ["WITHOUT_STEROIDS", 1, "NOT_ESTIMABLE"],
      ["FLARE_ONLY", 1, "NOT_ESTIMABLE"],
    ]);
  });

  it("says why a way is not made where something is not open, or nobody is left", async () => {
    const patients = [20, 40, 80].map((level, index) => measured(`P1-${index}`, level));
    const ways = await waysOf([...controls, ...patients], [], { kindredsReadable: false, clinicalReadable: false });
    expect(ways.map(({ code, reason }) => [code, reason])).toEqual([
      ["AS_ANSWERED", null],
      ["HALF_LIMIT", null],
      ["ONE_PER_KINDRED", "KINDREDS_NOT_READABLE"],
      ["WITHOUT_CENTER", "ONE_CENTER_ONLY"],
      ["WITHOUT_STEROIDS", "CLINICAL_NOT_READABLE"],
      ["FLARE_ONLY", "NOTHING_LEFT"],
    ]);
  });

  // Ratios late over before 1/2, 1/4, 1/8 and 2; the fourth changed its state: the three others have mean 1/4.
  it("compares cases with themselves where both samples were taken in the same state", async () => {
    const before = [20, 40, 80, 160].map((level, at) => measured(`P1-${at}`, level, { inGroup: [false, true] }));
    const late = [10, 10, 10, 320].map((level, at) =>
      measured(`P1-${at}`, level, { phase: "ON_LATE", sampleNo: 2, inGroup: [true, false] }),
    );
    const facts = [
      ...before.map((value) => factOf(value, { stateAtSample: "FLARE" })),
      ...late.map((value, at) => factOf(value, { stateAtSample: at < 3 ? "FLARE" : "QUIET" })),
    ];
    const groups = [groupOf("a", "ON_LATE"), groupOf("b", "BEFORE")];
    const found = shown(await waysOf([...before, ...late], facts, { groups }));
    expect(found.find(([code]) => code === "SAME_STATE")).toEqual(["SAME_STATE", 1, 0.25]);
  });
});
