import type { ForestData, ForestEffect, ForestRow, ForestWords } from "./forest.data.ts";

/** Words of the tests. */
export const words: ForestWords = {
  interval: "95% interval",
  part: "one center",
  bound: "only a bound is known",
  table: {
    analyte: "Cytokine",
    groups: "Groups",
    first: "n first",
    second: "n second",
    ratio: "Ratio",
    lower: "Lower",
    upper: "Upper",
    estimator: "Made by",
    test: "Test",
    pValue: "p",
    adjustedP: "p adjusted",
    smallestP: "smallest p",
    note: "Note",
  },
};

/** An effect of which nothing is known. */
export const nothing: ForestEffect = { value: null, lower: null, upper: null, atLeast: null, atMost: null };

/** A row with what a test cares about. */
export function row(key: string, parts: Partial<ForestRow> = {}): ForestRow {
  return {
    key,
    label: key,
    groupsLabel: "before / controls",
    group: "BEFORE",
    effect: { ...nothing, value: 8, lower: 1.7, upper: 38 },
    parts: [],
    effectLabel: "×8 (1.7–38)",
    testLabel: "p = 0.10",
    countLabel: "3 / 3",
    spokenLabel: `${key}, ×8`,
    cells: {
      first: 3,
      second: 3,
      estimator: "Welch",
      test: "Mann–Whitney",
      pValue: 0.1,
      adjustedP: 0.2,
      smallestP: 0.1,
      note: "",
    },
    ...parts,
  };
}

/** A ratio, two bounds, two centers apart, and nothing at all. */
export const comparisons: ForestData = {
  title: "IL-1β, TNF-α: before anakinra against controls",
  axisLabel: "ratio",
  rows: [
    row("IL-1β"),
    row("TNF-α", { effect: { ...nothing, atLeast: 20 }, effectLabel: "at least ×20" }),
    row("IL-6", { effect: { ...nothing, atMost: 0.5 }, effectLabel: "at most ×0.5" }),
    row("IL-1Ra", {
      effect: nothing,
      effectLabel: "two centers, shown apart",
      parts: [
        { key: "1", effect: { ...nothing, value: 3, lower: 1, upper: 9 }, spokenLabel: "Poitiers, ×3" },
        { key: "2", effect: { ...nothing, value: 4, lower: 2, upper: 8 }, spokenLabel: "AP-HP, ×4" },
      ],
    }),
    row("IL-18", { effect: nothing, effectLabel: "not estimable" }),
  ],
};
