import { type Policy, SDC_1 } from "../../policy.ts";
import { attackLevels } from "../value/level-attack.ts";
import { attackRoc } from "../value/roc-attack.ts";
import { attackSurvival } from "../value/survival-attack.ts";
import { always, type Measurement, type Tally } from "./measurement.ts";

export const DROP_OFF = { ...SDC_1, dropMinimum: 0, dropShare: 0 };
/** Sizes of the attacked set; of each arm for the area under the curve. */
export const SET_SIZES: readonly number[] = [12, 20, 40];

/** What is attacked: rule 5's shapes, or figures as they usually appear. */
export interface ExactButOne {
  readonly policy: Policy;
  readonly shape: "RULE_5" | "USUAL";
  readonly seed: number;
  readonly size: number;
}

/** Ten targets of each statistic. */
export function exactButOneTally({ policy, shape, seed, size }: ExactButOne): Tally {
  const of = { n: size, policy, targets: 10, draws: 150, seed: 100 * seed + size };
  const usual = shape === "USUAL" ? { ...policy, significantDigits: 12 } : policy;
  const mean = attackLevels({ ...of, policy: usual });
  const median = attackLevels({ ...of, policy: shape === "USUAL" ? { ...usual, middleValues: 1 } : usual });
  const survival = attackSurvival({ ...of, draws: 60, shape: shape === "USUAL" ? "EVERY_STEP" : "GRID" });
  const roc = attackRoc({ ...of, shape: shape === "USUAL" ? "EXACT" : "ROUNDED" });
  return {
    parts: {
      within: [mean.within, mean.targets],
      side: [median.rightSide, median.sides],
      time: [survival.timeAndStatus, survival.targets],
      status: [survival.status, survival.targets],
      outcome: [roc.right, roc.targets],
      score: [roc.rightFromScore, roc.targets],
    },
  };
}

export const exactButOne: Measurement = {
  ...{ id: "exact-but-one", title: "Exact but one, set of n", sizes: SET_SIZES, share: 1, kind: "ATTACK" },
  figures: [
    { key: "within", name: "geometric mean: value within 10 %", atMost: always(0.15) },
    { key: "side", name: "median: side of the median", atMost: always(0.75) },
    { key: "time", name: "survival: event time and status", atMost: always(0.1) },
    { key: "status", name: "survival: status alone" },
    { key: "outcome", name: "ROC: outcome" },
    { key: "score", name: "ROC: outcome from the own score alone" },
  ],
  measure: (of) => exactButOneTally({ ...of, policy: SDC_1, shape: "RULE_5" }),
};

/** Against figures as they usually appear: security.md 1.3 D published 0.99, 0.99, 0.74 (n 40) and 1.00 (n 40). */
export const exactButOneBare: Measurement = {
  ...{ id: "exact-but-one-bare", title: "Exact but one, usual figures", sizes: SET_SIZES, share: 0.2, kind: "WORKS" },
  figures: [
    { key: "within", name: "geometric mean: value within 10 %", atLeast: always(0.9 * 0.99) },
    { key: "side", name: "median: side of the median", atLeast: always(0.9 * 0.99) },
    { key: "time", name: "survival: event time and status", atLeast: always(0.9 * 0.74) },
    { key: "outcome", name: "ROC: outcome", atLeast: always(0.9) },
  ],
  measure: (of) => exactButOneTally({ ...of, policy: DROP_OFF, shape: "USUAL" }),
};
