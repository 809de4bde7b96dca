import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "Each case is its own control. The ratio after over before is taken within the case, and the geometric mean of these ratios is given with the paired t interval on logs. Values below a limit make the case's ratio an interval; then the censored likelihood of the geometric mean takes the place of t.",
    "One sample per case and phase: the last before, the nearest to day 30, the last on the drug, the first after.",
    "Fewer than three pairs, counted by families, give no ratio; the cases' own values are shown.",
  ],
  misleads: [
    "Cases without a second sample are not here. If the sickest left, the change flatters: look at the count of pairs.",
    "Patients start treatment when they are at their worst. Part of the fall would have come without it (regression to the mean).",
    "A change of kit between the two samples reads as a change of the patient; pairs are made within one comparability class only.",
  ],
  held: [
    "With the same limit on both sides of a pair (40 pairs, true ratio 0.37, 10 % below it before and 39 % after) the 95 % interval held the truth in 91.5–93.5 % only: where a value lies below depends on the value before.",
    "Simulated coverage of the 95 % interval with 0 to 60 % of the differences censored: 95–96 % at n = 5, 95–98 % at n = 10 and 20.",
  ],
  columns: { case: "Case", before: "Before, pg/mL", on: "On anakinra, pg/mL" },
  cells: {},
  numbers: { ratio: "On anakinra / before", lower: "Lower 95 % limit", upper: "Upper 95 % limit" },
} as const satisfies MethodWords;
