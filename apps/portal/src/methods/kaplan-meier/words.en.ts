import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "At each event the share still free falls by the events over those at risk. A case whose follow-up ends counts as long as it was followed, and then no more. The interval is Greenwood's on the log(−log) scale; where the share is 0 or 100 % Clopper–Pearson's bound takes its place, widened for those cut off before.",
    "The clock of relapse starts at the first response, that of discontinuation at the first dose. One regimen per case.",
    "Relatives resemble each other, so one member stands for a family in each group: the index member, or where that one is not followed the first who is, by center, cohort and case; never chosen by what happened. Shares, medians and numbers at risk count families; the curve of each person stands beside, labelled. The consortium's protected curve counts persons, as its policy does.",
  ],
  misleads: [
    "Those lost to follow-up must be like those who stayed. If patients who do badly change hospital, the curve is too good.",
    "Where another event makes the first impossible (a stop before a relapse), 1 minus this curve is too high: Aalen–Johansen.",
    "The right end hangs on a few cases: read the numbers at risk. An event seen at a visit happened earlier: Turnbull.",
    "What happened to the other members of a family is not in its curve. Where the two results differ much, look at the families.",
    "Where you may not read the kindreds of a cohort its relatives count one by one, and the interval is somewhat too narrow; the answer says so.",
  ],
  held: [],
  columns: { kindred: "Kindred", days: "Days followed", event: "Event" },
  cells: { true: "yes", false: "no" },
  numbers: {
    free: "Free of the event on day 180",
    lower: "Lower 95 % limit",
    upper: "Upper 95 % limit",
    atRisk: "At risk on day 180",
    median: "Median, days",
    freeByPerson: "Free on day 180, each person counted",
    lowerByPerson: "Lower 95 % limit, persons",
    upperByPerson: "Upper 95 % limit, persons",
    medianByPerson: "Median, days, persons",
  },
} as const satisfies MethodWords;
