import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "Relatives share a variant, a home and often a sample day, so they resemble each other. A kindred enters ratios, geometric means and the tests of levels as one unit per group: the mean of its logs. In the areas of prediction its members with the outcome are one, those without it another, each by the mean of their logs. The result by person stands beside, or in the sensitivity set, labelled.",
    "What has no mean is told by one member: the index member, or where that one does not enter the number the first who does, by center, cohort and case; never chosen by what happened. So in rates of response, in curves of time with their medians and numbers at risk, and in the log-rank test. A group is that of the rate, curve or test: a family with members in two groups is one in each.",
    "Each person counts in medians and quartiles of levels, which describe, in Table 1, in single points, and in all protected figures of the consortium: its policy counts persons.",
    "Technical replicates of one sample are averaged in the same way, before anything else.",
  ],
  misleads: [
    "One member does not say what happened to the others. Where the result by person differs much, look at the families.",
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
