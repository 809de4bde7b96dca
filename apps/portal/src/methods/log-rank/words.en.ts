import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "At each event one asks how many of each group should have had it if the groups were alike. Events seen and expected are added up, within each center unless the groups are centers or cohorts themselves, and compared. Under 20 events the groups are dealt anew within centers, in every way or, where these are too many, 100,000 times at random with a fixed seed; from 20 events on, or above 1,000 cases, chi-squared.",
    "One member stands for a family in each group, the index member or else the first followed; events, cases and deals count these. A family with members in two groups is one in each. The test of each person stands beside, labelled: where a family shares its fate, its p is too small.",
  ],
  misleads: [
    "Curves that cross cancel: early harm and late gain give a large p.",
    "The p by permutation takes follow-up to be cut off alike in the groups. A group that joined last year has less of it, and p then misses differences that are there: in simulation it found 4–18 % of them, where chi-squared found 57–66 %. The answer warns where the median follow-up (reverse Kaplan–Meier) of one group is at least twice that of another.",
    "Where you may not read the kindreds of a cohort its relatives count one by one, which makes p somewhat too small; the answer says so.",
    "Fewer than three families in a group, who has no known relative there being one alone, or no event: no p.",
  ],
  held: [],
  columns: { group: "Variant group", kindred: "Kindred", days: "Days followed", event: "Event" },
  cells: { true: "yes", false: "no", truncating: "truncating", missense: "missense" },
  numbers: {
    chiSquared: "Chi-squared",
    observed: "Events seen, truncating",
    expected: "Events expected, truncating",
    pValue: "p, two-sided",
    pValueByPerson: "p, each person counted",
  },
} as const satisfies MethodWords;
