import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "At each event one asks how many of each group should have had it if the groups were alike. Events seen and expected are added up, within each center unless the groups are centers or cohorts themselves, and compared. Under 20 events the groups are dealt anew within centers, in every way or, where these are too many, 100,000 times at random with a fixed seed; from 20 events on, or above 1,000 cases, chi-squared.",
  ],
  misleads: [
    "Curves that cross cancel: early harm and late gain give a large p.",
    "The exact p takes follow-up to be cut off alike in the groups. A group that joined last year has less of it.",
    "Members of one family count one by one, which makes p somewhat too small; the sensitivity set repeats it with one member per family.",
    "Fewer than three cases in a group, or no event: no p.",
  ],
  held: [],
  columns: { group: "Variant group", days: "Days followed", event: "Event" },
  cells: { true: "yes", false: "no", truncating: "truncating", missense: "missense" },
  numbers: {
    chiSquared: "Chi-squared",
    observed: "Events seen, truncating",
    expected: "Events expected, truncating",
    pValue: "p, two-sided",
  },
} as const satisfies MethodWords;
