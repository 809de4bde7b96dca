/** An effect of a comparison: its value with interval, or the one end that is known. */
export interface ForestEffect {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Known only to be at least, or at most, this; drawn as an arrow. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** The effect of one center, where several stand behind a row. */
export interface ForestPart {
  readonly key: string;
  readonly effect: ForestEffect;
  /** What the reader hears: "Poitiers, ×8 (1.7–38)". */
  readonly spokenLabel: string;
}

/** One comparison. */
export interface ForestRow {
  readonly key: string;
  /** The cytokine. */
  readonly label: string;
  /** The groups: "On anakinra, from day 91 / before anakinra". */
  readonly groupsLabel: string;
  /** What decides mark and colour. */
  readonly group: string;
  readonly effect: ForestEffect;
  readonly parts: readonly ForestPart[];
  /** "×8 (1.7–38)", or why there is none. */
  readonly effectLabel: string;
  /** "p = 0.03 (adjusted 0.06)", or why there is none. */
  readonly testLabel: string;
  /** "14 / 12". */
  readonly countLabel: string;
  readonly spokenLabel: string;
  readonly cells: ForestCells;
}

/** The numbers and names of a row for its table. */
export interface ForestCells {
  readonly first: number;
  readonly second: number;
  readonly estimator: string;
  readonly test: string;
  readonly pValue: number | null;
  readonly adjustedP: number | null;
  readonly smallestP: number | null;
  readonly note: string;
}

/** Comparisons on one axis of ratios. */
export interface ForestData {
  readonly title: string;
  readonly axisLabel: string;
  /** Ratios stand on a log axis with a line at 1, shares and areas on one from 0 to 1; ratios where it is left out. */
  readonly scale?: "ratio" | "share";
  /** Where the line of "no difference" stands on an axis of shares; no line where it is left out. */
  readonly reference?: number;
  readonly rows: readonly ForestRow[];
}

/** The words of the figure and of its table, translated by the caller. */
export interface ForestWords {
  /** "95 % interval of the ratio". */
  readonly interval: string;
  /** "one center". */
  readonly part: string;
  /** "only a bound is known". */
  readonly bound: string;
  readonly table: ForestTableWords;
}

/** The headings of the table twin. */
export interface ForestTableWords {
  readonly analyte: string;
  readonly groups: string;
  readonly first: string;
  readonly second: string;
  readonly ratio: string;
  readonly lower: string;
  readonly upper: string;
  readonly estimator: string;
  readonly test: string;
  readonly pValue: string;
  readonly adjustedP: string;
  readonly smallestP: string;
  readonly note: string;
}
