import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A question as a page sends it: the name of its operation and its variables. */
export interface PageQuestion {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Draws what users do, the same for the same seed. */
export interface Draws {
  integer(from: number, to: number): number;
  one<Item>(items: readonly Item[]): Item;
}

export function drawsOf(seed: number): Draws {
  const source = xoroshiro128plus(seed);
  const integer = (from: number, to: number) => uniformInt(source, from, to);
  return {
    integer,
    one: (items) => {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined) throw new Error("there is nothing to draw from");
      return item;
    },
  };
}

const ANALYTES = ["IL_1B", "IL_1RA", "IL_6", "IL_18", "TNF_A"];
const DEFINITIONS = ["clinician", "cluster-2018"];
const FILTERS = [
  null,
  { sex: ["FEMALE"] },
  { sex: ["MALE"] },
  { treatments: ["ANAKINRA"] },
  { ageBands: ["0-5", "6-11", "12-17"] },
  { ageBands: ["18-39", "40-64", "65+"] },
  { variantGroups: ["TRUNCATING"] },
  { variantGroups: ["MISSENSE"], sex: ["FEMALE"] },
  { hpoIds: ["HP:0001954"] },
];
const PATIENTS_BY = [[], [], ["SEX"], ["AGE_BAND"], ["CENTER"], ["VARIANT_GROUP"]];

const cytokine = (draws: Draws) => ({
  analyte: draws.one(ANALYTES),
  stimulus: draws.one(["NONE", "NONE", "LPS_ATP"]),
  specimen: "PBMC_SUPERNATANT",
  filter: draws.one(FILTERS),
});

const ASKED: Readonly<Record<string, (draws: Draws) => Readonly<Record<string, unknown>>>> = {
  Distribution: (draws) => ({
    ...cytokine(draws),
    by: draws.one([[], [], ["SEX"], ["CENTER"], ["RESPONSE_CLASS"], ["AGE_BAND"]]),
    definition: draws.one(DEFINITIONS),
  }),
  Trajectories: (draws) => ({
    ...cytokine(draws),
    anchor: draws.one(["FIRST_DOSE", "FLARE_ONSET"]),
    by: draws.one([[], [], ["SEX"], ["RESPONSE_CLASS"]]),
    sameCasesOnly: draws.integer(0, 3) === 0,
  }),
  Compare: (draws) => {
    const { analyte, ...rest } = cytokine(draws);
    return {
      ...rest,
      analytes: draws.integer(0, 1) === 0 ? [analyte] : ANALYTES.slice(0, draws.integer(2, 4)),
      a: { phase: draws.one(["BEFORE", "ON_EARLY", "ON_LATE", "AFTER"]) },
      b: draws.one([{ filter: { groups: ["HEALTHY_CONTROL"] } }, { phase: "UNTREATED" }]),
    };
  },
  Response: (draws) => ({
    definition: draws.one(DEFINITIONS),
    by: draws.one(PATIENTS_BY),
    filter: draws.one(FILTERS),
  }),
  Survival: (draws) => ({
    event: draws.one(["FIRST_RESPONSE", "RELAPSE", "DISCONTINUATION"]),
    definition: draws.one(DEFINITIONS),
    by: draws.one(PATIENTS_BY),
    filter: draws.one(FILTERS),
  }),
  Prediction: (draws) => ({
    ...cytokine(draws),
    landmark: draws.one([null, null, 30, 90]),
    outcome: draws.one(["RESPONSE", "RELAPSE"]),
    direction: draws.one(["HIGH_WITH_OUTCOME", "LOW_WITH_OUTCOME"]),
    definition: draws.one(DEFINITIONS),
  }),
  Coverage: (draws) => ({
    by: draws.one([
      ["CENTER", "ANALYTE", "PHASE"],
      ["COHORT", "ANALYTE", "PHASE"],
      ["ANALYTE", "PHASE"],
    ]),
    stimuli: draws.one([null, ["NONE"], ["LPS_ATP"]]),
    specimens: draws.one([null, ["PBMC_SUPERNATANT"], ["PLASMA"]]),
  }),
};

/** Operations of the pages that ask a question. */
export const ASKING_OPERATIONS: readonly string[] = Object.keys(ASKED);

/** A question of one operation, or of any. */
export function drawQuestion(draws: Draws, operation = draws.one(ASKING_OPERATIONS)): PageQuestion {
  return { operation, variables: ASKED[operation]?.(draws) ?? {} };
}
