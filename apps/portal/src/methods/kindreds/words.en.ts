import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "Relatives share a variant, a home and often a sample day, so they resemble each other. A kindred enters ratios and tests as one unit per group: the mean of its logs. In rates one index member stands for it. The result by person stands beside, labelled.",
    "Technical replicates of one sample are averaged in the same way, before anything else.",
  ],
  misleads: [
    "The kindred must have been told: relatives in two centers who do not know of each other count twice.",
    "The family's mean hides that one member is well and another ill. Look at the points.",
  ],
  held: [
    "Counting relatives as independent (correlation 0.6 within kindreds) lets 95 % intervals hold the truth in 79–91 % only.",
  ],
  columns: { kindred: "Kindred", value: "IL-1β, pg/mL" },
  cells: {},
  numbers: {
    byPerson: "Each person counted, pg/mL",
    byPersonLower: "Lower 95 % limit",
    byPersonUpper: "Upper 95 % limit",
    byKindred: "Each kindred one unit, pg/mL",
    byKindredLower: "Lower 95 % limit, kindreds",
    byKindredUpper: "Upper 95 % limit, kindreds",
  },
} as const satisfies MethodWords;
