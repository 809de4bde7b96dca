import { type Policy, SDC_1 } from "../../policy.ts";
import { solvableFrom, solvableUnions } from "../plan/solvable-unions.ts";
import { SHORT_CHAINS } from "../secret/gibbs-attack.ts";
import { HIDDEN } from "../secret/hidden-yes-or-no.ts";
import { attackedBy, type Knowledge } from "../secret/known-rows.ts";
import { heldOpening } from "../secret/seen-opening.ts";
import type { SeenSet } from "../secret/seen-set.ts";
import { type Trial, trialOf } from "../secret/trial.ts";
import { answeredSets, blocksOfViewers, freeFilters, unmergedCells } from "../secret/unplanned-sets.ts";
import { scaledCenters, syntheticConsortium } from "../synthetic-consortium.ts";
import { DROP_OFF, exactButOneTally } from "./exact-but-one-attacks.ts";
import { always, type Measurement, scored } from "./measurement.ts";
import { AUDIT_OFF, SIZE_OFF } from "./plan-attacks.ts";
import { smallCountMutations } from "./small-count-attacks.ts";
import { tenYearsTally } from "./ten-years-attacks.ts";

const FREE_QUESTIONS = 400;

/** One rule switched off, and the attack that then must go beyond its bound. */
interface RuleOff {
  readonly id: string;
  readonly title: string;
  readonly knowledge: Knowledge;
  readonly bound: number;
  readonly size: number;
  readonly published: (trial: Trial) => readonly SeenSet[];
}

/** The plan of SDC-1 with answers made under a mutated drop. */
const answering = (policy: Policy) => (trial: Trial) =>
  heldOpening(trial.contents, { ...trial, answering: policy }).seen;

function ruleOff({ id, title, knowledge, bound, size, published }: RuleOff): Measurement {
  return {
    ...{ id, title, sizes: [size], share: 0.1, kind: "MUTATION" },
    figures: [{ key: knowledge, name: `accuracy beyond ${bound}`, atLeast: always(bound) }],
    measure: ({ seed, size }) => {
      const trial = trialOf(seed, size);
      const seen = published(trial);
      return { parts: scored(knowledge, attackedBy(knowledge, { ...trial, seen, length: SHORT_CHAINS })) };
    },
  };
}

const ofSecrets = [
  ruleOff({
    ...{
      id: "drop-off",
      title: "Drop off (rule 4): all but one",
      knowledge: "ALL_BUT_ONE_PERSON",
      bound: 0.83,
      size: 112,
    },
    published: answering(DROP_OFF),
  }),
  ruleOff({
    ...{ id: "q-three", title: "q fixed at 3 (rule 4): all but one", knowledge: "ALL_BUT_ONE_PERSON", bound: 0.83 },
    ...{ size: 160, published: answering({ ...SDC_1, dropShare: 0 }) },
  }),
  ruleOff({
    ...{ id: "audit-off", title: "Audit off (rule 6): three of four", knowledge: "ALL_BUT_ONE_CENTER", bound: 0.74 },
    ...{ size: 112, published: (trial) => heldOpening(trial.contents, { ...trial, policy: AUDIT_OFF }).seen },
  }),
  ruleOff({
    ...{ id: "per-viewer", title: "Per-viewer blocks (rule 0): own rows", knowledge: "OWN", bound: 0.68, size: 60 },
    published: (trial) =>
      blocksOfViewers(trial.contents).flatMap(
        (block) => heldOpening(block, { ...trial, policy: { ...SDC_1, minimumCenters: 1, minimumPersons: 10 } }).seen,
      ),
  }),
  ruleOff({
    ...{ id: "menu-off", title: "Menu off (rule 3), free filters: own rows", knowledge: "OWN", bound: 0.68, size: 60 },
    published: (trial) => answeredSets(freeFilters(trial.contents, FREE_QUESTIONS, trial.random), trial),
  }),
  ruleOff({
    ...{ id: "merging-off", title: "Merging off (rule 2): own rows", knowledge: "OWN", bound: 0.68, size: 60 },
    published: (trial) => answeredSets(unmergedCells(trial.contents, SDC_1), trial),
  }),
];

const auditOff: Measurement = {
  ...{ id: "audit-off-years", title: "Audit off (rule 6): eight openings", sizes: [60], share: 0.03, kind: "MUTATION" },
  figures: [{ key: "OWN_AND_ONE", name: "own and one: accuracy beyond 0.69", atLeast: always(0.69) }],
  measure: (of) => tenYearsTally(of, { life: "CHANGED", openings: 8, policy: AUDIT_OFF }),
};

const sizeOff: Measurement = {
  ...{ id: "size-off", title: "Size off (rule 2): rank test", sizes: [60], share: 0.05, kind: "MUTATION" },
  figures: [{ key: "solvable", name: "solvable unions", atLeast: always(1) }],
  measure: ({ seed, size }) => {
    const contents = syntheticConsortium({ seed, centers: scaledCenters(size) });
    return { parts: {}, highest: { solvable: solvableUnions(contents, SIZE_OFF, { families: ["cases"] }) } };
  },
};

const mergingOffRank: Measurement = {
  ...{ id: "merging-off-rank", title: "Merging off (rule 2): rank test", sizes: [60], share: 0.05, kind: "MUTATION" },
  figures: [{ key: "solvable", name: "solvable unions", atLeast: always(1) }],
  measure: ({ seed, size }) => {
    const { contents } = trialOf(seed, size);
    const variable = { family: HIDDEN, phase: null, baselinePhase: null, statistic: "OUTCOMES" };
    const published = unmergedCells(contents, SDC_1).map((persons) => ({ ...variable, persons }));
    return { parts: {}, highest: { solvable: solvableFrom(published, contents) } };
  },
};

const shapeOff: Measurement = {
  ...{ id: "shape-off", title: "Shape off (rule 5), drop on", sizes: [12], share: 0.1, kind: "MUTATION" },
  figures: [
    { key: "time", name: "survival: event time and status beyond 0.10", atLeast: always(0.1) },
    { key: "outcome", name: "ROC: outcome beyond 0.75", atLeast: always(0.75) },
    { key: "within", name: "geometric mean within 10 % (the drop alone holds it)" },
  ],
  measure: (of) => exactButOneTally({ ...of, policy: SDC_1, shape: "USUAL" }),
};

/** Every rule switched off, each with the attack that turns red. */
export const mutations: readonly Measurement[] = [
  ...ofSecrets,
  ...[auditOff, sizeOff, mergingOffRank, shapeOff],
  ...smallCountMutations,
];
