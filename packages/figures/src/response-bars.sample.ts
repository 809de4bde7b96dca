import type { ResponseBarsData, ResponseBarsWords } from "./response-bars.data.ts";

/** The classes of the response definitions. */
export const classes = [
  { key: "COMPLETE", label: "Complete" },
  { key: "PARTIAL", label: "Partial" },
  { key: "NONE", label: "None" },
  { key: "UNKNOWN", label: "Unknown" },
  { key: "NOT_EVALUABLE", label: "Not evaluable" },
];

/** Words of the tests. */
export const words: ResponseBarsWords = {
  dotIsCase: "1 dot = 1 case",
  protectedAnswer: "protected answer",
  shareBar: "rounded share; end of line = 100%",
  withheld: "withheld",
  table: {
    group: "Group",
    source: "Source",
    exact: "exact",
    protected: "protected",
    count: "n",
    class: "Class",
    cases: "Cases",
    share: "Share",
    rate: "Rate",
    note: "Note",
  },
};

/** Fourteen exact cases, the protected block with one class under 5, a withheld group and one without cases. */
export const response: ResponseBarsData = {
  title: "Response to anakinra",
  classes,
  groups: [
    {
      key: "versailles",
      label: "CH Versailles",
      source: "EXACT",
      countLabel: "n = 14",
      rateLabel: "Complete response 57% (33–79)",
      parts: [
        {
          class: "COMPLETE",
          count: 8,
          share: null,
          label: "8",
          cases: [
            { key: "P-1", spokenLabel: "P-1, complete, 1 of 8" },
            { key: "P-2", spokenLabel: "P-2, complete, 2 of 8" },
          ],
        },
        { class: "PARTIAL", count: 3, share: null, label: "3" },
        { class: "NONE", count: 2, share: null, label: "2" },
        { class: "UNKNOWN", count: 1, share: null, label: "1" },
        { class: "NOT_EVALUABLE", count: 0, share: null, label: "0" },
      ],
    },
    {
      key: "block",
      label: "Consortium",
      source: "PROTECTED",
      countLabel: "n ≈ 110",
      parts: [
        { class: "COMPLETE", count: null, share: 0.55, label: "≈ 55%" },
        { class: "NONE", count: null, share: 0.15, label: "≈ 15%" },
        {
          class: "NOT_EVALUABLE",
          count: 4,
          share: 0.04,
          label: "≈ 4%",
          withheld: { text: "<5", reason: "Fewer than 5 cases" },
        },
      ],
    },
    {
      key: "compound",
      label: "Compound heterozygotes",
      source: "PROTECTED",
      countLabel: "n < 10",
      parts: [{ class: "COMPLETE", count: 7, share: 0.77, label: "7" }],
      withheld: { text: "<10", reason: "Fewer than 10 persons" },
    },
    { key: "poitiers", label: "Poitiers", source: "EXACT", countLabel: "n = 0", parts: [], empty: "no treated case" },
  ],
};
