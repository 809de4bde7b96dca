import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "Youden's cut is where sensitivity plus specificity is highest. For each center the cut is chosen in all other centers, then judged in the one left out; those judgements are added up, with exact intervals.",
    "No cut is given under ten with and ten without the outcome. A family counts once with it and once without, by the mean of its logs, in the choice of the cut and in its judgement alike; who has no known relative there is a family alone.",
  ],
  misleads: [
    "In the cases it was chosen on a cut always flatters. Quote the left-out figures.",
    "Youden weighs a missed relapse like a false alarm. A clinician may not.",
    "The cut is drawn between means of families: one member may lie on the other side. Look at the points.",
    "A cut in pg/mL belongs to its assay: with several classes none is given.",
  ],
  held: [],
  columns: { center: "Center", relapsed: "Relapsed", value: "IL-1β before, pg/mL" },
  cells: { true: "yes", false: "no" },
  numbers: {
    cut: "Cut of all cases, pg/mL",
    cutForA: "Cut chosen in B for A",
    cutForB: "Cut chosen in A for B",
    sensitivity: "Sensitivity, left out",
    sensitivityLower: "Lower 95 % limit of the sensitivity",
    sensitivityUpper: "Upper 95 % limit of the sensitivity",
    specificity: "Specificity, left out",
    specificityLower: "Lower 95 % limit of the specificity",
    specificityUpper: "Upper 95 % limit of the specificity",
  },
} as const satisfies MethodWords;
