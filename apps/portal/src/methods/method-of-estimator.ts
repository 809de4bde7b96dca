import type { MethodId } from "./method-list.ts";

const METHOD_OF: Readonly<Record<string, MethodId>> = {
  GEOMETRIC_MEAN_T: "geometric-mean",
  GEOMETRIC_MEAN: "case-fold-change",
  CENSORED_LOG_NORMAL_ML: "geometric-mean",
  WELCH: "welch-ratio",
  PROFILE_LIKELIHOOD: "profile-likelihood-ratio",
  PAIRED_T: "paired-ratio",
  RatioBound: "ratio-bound",
  ComparisonBound: "ratio-bound",
  INVERSE_VARIANCE: "random-effects",
  REML_HARTUNG_KNAPP: "random-effects",
  MANN_WHITNEY: "mann-whitney",
  GEHAN: "gehan",
  VAN_ELTEREN: "van-elteren",
  WILCOXON_SIGNED_RANK: "wilcoxon-signed-rank",
  WILSON: "share-intervals",
  WITHIN_CENTER_NEWCOMBE: "within-center-auc",
  POOLED_DELONG: "roc-curve",
};

/** The method that explains an estimator, a test or a bound of the API by its code; null where there is no page. */
export const methodOfEstimator = (code: string): MethodId | null => METHOD_OF[code] ?? null;

/** The methods behind codes of the API, each once, in the order met. */
export function methodsOfEstimators(codes: readonly string[]): MethodId[] {
  return [...new Set(codes.flatMap((code) => methodOfEstimator(code) ?? []))];
}

/** The code of a ratio by which its method is found: its estimator, or its kind where it is a bound. */
export function codeOfRatio(ratio: { readonly __typename?: string; readonly estimator?: string } | null): string[] {
  if (!ratio) return [];
  return [ratio.estimator ?? ratio.__typename ?? ""];
}
