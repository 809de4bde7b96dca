import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "Relatives share a variant, a home and often a sample day, so they resemble each other. A kindred enters ratios and the tests of levels as one unit per group: the mean of its logs. In rates of response one index member stands for it. The result by person stands beside, or in the sensitivity set, labelled.",
    "Where a family has no mean each person counts: in medians and quartiles, in Table 1, in curves of time with their log-rank test, and in the area within centers. One member in the family's place would drop what happened to the others, and there are few events. Curves and areas say of how many families their persons are, and their sensitivity set makes them again with one member per family.",
    "Technical replicates of one sample are averaged in the same way, before anything else.",
  ],
  misleads: [
    "Counted by person, curves and areas have intervals and p that are somewhat too sure where families are large: read the way with one member per family.",
    "Where you may not read the kindreds of a cohort, relatives count one by one everywhere; the answer says so.",
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
