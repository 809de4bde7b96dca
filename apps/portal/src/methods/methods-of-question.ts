import type { MethodId } from "./method-list.ts";

/** The methods whose numbers stand on a question's page. */
export const METHODS_OF_QUESTION = {
  distribution: [
    "quantiles",
    "geometric-mean",
    "welch-ratio",
    "profile-likelihood-ratio",
    "ratio-bound",
    "paired-ratio",
    "case-fold-change",
    "random-effects",
    "comparability-gate",
    "kindreds",
    "protected-figures",
    "analysis-label",
  ],
  trajectories: ["quantiles", "comparability-gate", "protected-figures", "analysis-label"],
  compare: [
    "welch-ratio",
    "profile-likelihood-ratio",
    "ratio-bound",
    "paired-ratio",
    "mann-whitney",
    "gehan",
    "van-elteren",
    "wilcoxon-signed-rank",
    "hodges-lehmann",
    "share-difference",
    "benjamini-hochberg",
    "random-effects",
    "comparability-gate",
    "kindreds",
    "analysis-label",
  ],
  response: ["response-definition", "share-intervals", "kindreds", "protected-figures", "analysis-label"],
  survival: [
    "kaplan-meier",
    "aalen-johansen",
    "turnbull",
    "log-rank",
    "response-definition",
    "kindreds",
    "protected-figures",
    "analysis-label",
  ],
  prediction: [
    "within-center-auc",
    "roc-curve",
    "cut-and-validation",
    "response-definition",
    "kindreds",
    "protected-figures",
    "analysis-label",
  ],
  coverage: ["comparability-gate", "protected-figures"],
  table: ["quantiles", "response-definition", "kindreds", "protected-figures", "analysis-label"],
} as const satisfies Readonly<Record<string, readonly MethodId[]>>;

/** A question page, by the last part of its address. */
export type Question = keyof typeof METHODS_OF_QUESTION;

export const QUESTIONS = Object.keys(METHODS_OF_QUESTION) as Question[];
