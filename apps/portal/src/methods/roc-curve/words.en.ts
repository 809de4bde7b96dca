import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "For every possible cut the curve shows how many of those with the outcome lie above (sensitivity) and how many of the others below (specificity). The area is the share of pairs, one with and one without, that the measurement orders rightly: 0.5 is chance.",
    "The interval is Newcombe's. DeLong's, which most programs give, stands under its own name: at complete separation it shrinks to a single point.",
    "A family counts once with the outcome and once without, by the mean of its logs; DeLong's area of each person stands beside, labelled. The example counts nobody together.",
  ],
  misleads: [
    "Whether high or low values go with the outcome is said beforehand. Choosing it after a look makes every area at least 0.5.",
    "A curve needs values in order. Where limits differ, whatever could lie under the highest of them is read as below it; the mean of a family with a member below its limit has such a limit, often a high one. Areas are made of the values as they are.",
    "Under ten events look at the points themselves; an area alone says little.",
    "An area says nothing of what a cut would do to patients, nor of another hospital.",
  ],
  held: [
    "Newcombe's interval held the true area in 94–97 % of simulated sets, from 5 against 5 to 20 against 20.",
    "DeLong's at 5 against 5 and a true area of 0.9: 70 %; the design's own simulation found as little as 49 %.",
  ],
  columns: { value: "IL-1β before, pg/mL", relapsed: "Relapsed" },
  cells: { true: "yes", false: "no" },
  numbers: {
    auc: "Area under the curve",
    newcombeLower: "Newcombe, lower limit",
    newcombeUpper: "Newcombe, upper limit",
    deLongLower: "DeLong, lower limit",
    deLongUpper: "DeLong, upper limit",
  },
} as const satisfies MethodWords;
