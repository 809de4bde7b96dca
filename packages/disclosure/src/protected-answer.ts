import type { CellCategory } from "./answer-key.ts";
import type { DescribedVariable } from "./described-set.ts";
import type { Policy } from "./policy.ts";
import type { Opening, Withheld } from "./withheld.ts";

/**
 * An estimate from the kept persons to 2 significant digits with its 95 % interval, or a bound, or neither. Neither
 * method nor reason goes into detail: whether any value at all is below its limit is one person's value.
 */
export type ProtectedEstimate =
  | {
      readonly kind: "ESTIMATED";
      readonly value: number;
      /** `null` where no interval can be given. */
      readonly lower: number | null;
      readonly upper: number | null;
      readonly method: "CENSORED_LOG_NORMAL" | "STRATIFIED_RATIO";
    }
  | { readonly kind: "BOUND"; readonly atLeast: number | null; readonly atMost: number | null }
  | { readonly kind: "NOT_ESTIMABLE"; readonly reason: "BEYOND_LIMITS" };

/** A quantile made of several middle values, or why their order or size is not known. */
export type ProtectedQuantile =
  | { readonly kind: "VALUE"; readonly value: number }
  | { readonly kind: "NOT_ESTIMABLE"; readonly reason: "BELOW_LIMIT" | "ABOVE_LIMIT" | "TOO_FEW_KEPT" };

/** A share of the kept persons: rounded count, whole percentages made from rounded counts. */
export interface ProtectedShare {
  readonly persons: number;
  readonly percent: number;
  /** Wilson's 95 % interval of the rounded counts. */
  readonly lowerPercent: number;
  readonly upperPercent: number;
}

/** Raw levels in pg/mL within one comparability class. */
export interface ProtectedLevels {
  readonly statistic: "LEVELS";
  readonly unit: "pg/mL";
  readonly keptPersons: number;
  readonly belowLimit: ProtectedShare | Withheld;
  readonly detected: ProtectedShare | Withheld;
  readonly geometricMean: ProtectedEstimate;
  readonly median: ProtectedQuantile;
  readonly quartiles: { readonly q1: ProtectedQuantile; readonly q3: ProtectedQuantile } | Withheld;
}

/** Ratio to healthy controls of the same center and comparability class. */
export interface ProtectedFoldChange {
  readonly statistic: "FOLD_CHANGE";
  readonly denominator: "vsControls";
  /** Controls behind it, rounded to 5. */
  readonly controls: number;
  readonly foldChange: ProtectedEstimate;
}

/** Ratio to the same person's value before treatment. */
export interface ProtectedPairedChange {
  readonly statistic: "PAIRED_CHANGE";
  readonly denominator: "vsBaseline";
  readonly change: ProtectedEstimate;
}

/** Shares of every outcome class among the kept persons. */
export interface ProtectedOutcomes {
  readonly statistic: "OUTCOMES";
  readonly keptPersons: number;
  readonly outcomes: readonly { readonly outcome: string; readonly share: ProtectedShare | Withheld }[];
}

/** A share or an area to 0.05 with its 95 % interval rounded outward to 0.05, all from 0 to 1. */
export interface ProtectedFraction {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** One point of the fixed grid; only while at least k kept persons are at risk. */
export interface ProtectedSurvivalPoint {
  readonly day: number;
  /** Kept persons at risk, rounded to 5. */
  readonly atRisk: number;
  /** Free of every event of the family (Kaplan–Meier); withheld where fewer than 5 had one. */
  readonly free: ProtectedFraction | Withheld;
  /** Cumulative incidence of every cause the family knows (Aalen–Johansen), whether it occurs or not. */
  readonly causes: readonly { readonly cause: string; readonly share: ProtectedFraction | Withheld }[];
}

/** Time to an event among the kept persons on a fixed grid; day 0, where all are free, is not listed. */
export interface ProtectedSurvival {
  readonly statistic: "SURVIVAL";
  readonly keptPersons: number;
  readonly points: readonly ProtectedSurvivalPoint[];
}

/** Share of pairs within a center and class in which the person with the outcome has the higher value. */
export interface ProtectedArea {
  readonly statistic: "AUC";
  readonly area: ProtectedFraction | Withheld;
}

/** What a protected answer says beside the size of its set. */
export type ProtectedResult =
  | { readonly statistic: "PERSONS" }
  | ProtectedLevels
  | ProtectedFoldChange
  | ProtectedPairedChange
  | ProtectedOutcomes
  | ProtectedSurvival
  | ProtectedArea;

/** A stored answer: plain JSON, made once, the same for everyone, with its policy and opening. */
export interface ProtectedAnswer {
  readonly key: string;
  readonly setKey: string;
  readonly variable: DescribedVariable;
  readonly cell: readonly CellCategory[];
  /** Size of the whole set, rounded to 5, not dropped (rule 4). */
  readonly persons: number;
  readonly result: ProtectedResult;
  readonly policy: Policy;
  readonly opening: Opening;
}
