import type { Comparator } from "@nlrp12/domain";

/** A quantile as the statistics give it: estimated, or a bound it lies below because too many values are censored. */
export interface Quantile {
  readonly value: number;
  readonly comparator: "=" | "<";
}

/** One case's value; `spokenLabel` is what the reader hears and sees ("P-009, below 0.8 pg/mL, 2 of 24"). */
export interface StripPoint {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly comparator: Comparator;
  readonly spokenLabel: string;
}

/** Median and quartiles; a quantile that is not published is null. */
export interface StripBoxSummary {
  readonly q1: Quantile | null;
  readonly median: Quantile | null;
  readonly q3: Quantile | null;
}

/** An estimate and its interval, in the unit of the axis; too few values give an estimate without interval. */
export interface EstimateWithInterval {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Why an answer is withheld, as a sentence, and the text that stands for the number (`<10`). */
export interface WithheldAnswer {
  readonly reason: string;
  readonly text: string;
}

/** Whether the text only repeats how the reason begins ("withheld", "Withheld: too few …"), and need not be said. */
export function repeatsReason({ text, reason }: WithheldAnswer): boolean {
  return reason.toLowerCase().startsWith(text.toLowerCase());
}

/** A withheld answer in one sentence: "<10. Withheld: too few persons", each word once. */
export function withheldSentence(withheld: WithheldAnswer): string {
  return repeatsReason(withheld) ? withheld.reason : `${withheld.text}. ${withheld.reason}`;
}

/** One group of a strip-and-box figure. */
export interface StripBoxColumn {
  readonly key: string;
  readonly label: string;
  /** Stable key of colour and shape (`CONTROL`, `BEFORE`). */
  readonly group: string;
  /** Columns of one cluster stay in one row where they fit; those of one group, where it is left out. */
  readonly cluster?: string | undefined;
  readonly source: "EXACT" | "PROTECTED";
  /** "n = 14", "n ≈ 25". */
  readonly countLabel: string;
  readonly points: readonly StripPoint[];
  readonly box: StripBoxSummary | null;
  readonly geometricMean?: EstimateWithInterval | null;
  /** "×112 (84–150)". */
  readonly ratioLabel?: string;
  /** What the ratio is made of, where that is more than this column: "all assays". */
  readonly ratioNote?: string | undefined;
  readonly withheld?: WithheldAnswer | null;
  /** Why there is nothing to draw ("not measured"). */
  readonly empty?: string;
  /** The limits of its own values; those of the figure that are not among them say nothing of it. */
  readonly limits?: readonly number[] | undefined;
}

/** A strip-and-box figure: groups side by side on one value axis. */
export interface StripBoxData {
  readonly title: string;
  readonly unitLabel: string;
  readonly scale: "log" | "linear";
  readonly columns: readonly StripBoxColumn[];
  /** Limits of quantification, drawn across the columns whose values have them. */
  readonly limits?: readonly { readonly value: number; readonly label: string }[];
}

/** The words of the figure and of its table, translated by the caller. */
export interface StripBoxWords {
  readonly median: string;
  readonly belowLimit: string;
  readonly aboveLimit: string;
  readonly medianAndQuartiles: string;
  readonly geometricMean: string;
  /** What "×112" over a column is a ratio to. */
  readonly ratioOverColumn: string;
  /** Says that a column is the protected answer. */
  readonly protectedAnswer: string;
  readonly withheld: string;
  readonly table: StripBoxTableWords;
}

/** The headings of the table twins. */
export interface StripBoxTableWords {
  readonly group: string;
  readonly source: string;
  readonly exact: string;
  readonly protected: string;
  readonly count: string;
  readonly firstQuartile: string;
  readonly median: string;
  readonly thirdQuartile: string;
  readonly geometricMean: string;
  readonly intervalLower: string;
  readonly intervalUpper: string;
  /** Says that an estimate has no interval. */
  readonly noInterval: string;
  readonly ratio: string;
  readonly note: string;
  readonly case: string;
  readonly value: string;
}

/**
 * The part of a column that may be shown, which figure and table both read: a withheld column shows nothing but its
 * reason, a protected one never a point, and numbers that are not finite are no numbers.
 */
export function shownColumn(column: StripBoxColumn): StripBoxColumn {
  if (column.withheld) return { ...column, points: [], box: null, geometricMean: null, ratioLabel: undefined };
  const finite = (quantile: Quantile | null) => (quantile && Number.isFinite(quantile.value) ? quantile : null);
  const { box, geometricMean: mean } = column;
  return {
    ...column,
    points: column.source === "PROTECTED" ? [] : column.points.filter((point) => Number.isFinite(point.value)),
    box: box && { q1: finite(box.q1), median: finite(box.median), q3: finite(box.q3) },
    geometricMean: mean && Number.isFinite(mean.value) ? { ...mean, ...wholeInterval(mean) } : null,
  };
}

/** Both ends of an interval, or neither: one end alone would be read as certainty on the other side. */
function wholeInterval({ lower, upper }: EstimateWithInterval): Pick<EstimateWithInterval, "lower" | "upper"> {
  return Number.isFinite(lower) && Number.isFinite(upper) ? { lower, upper } : { lower: null, upper: null };
}
