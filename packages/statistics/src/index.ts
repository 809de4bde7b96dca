export { benjaminiHochberg } from "./benjamini-hochberg.ts";
export type { CenterEstimate } from "./between-center-variance.ts";
export { clopperPearson, type ShareInterval, wilson } from "./binomial-interval.ts";
export { type CaseFoldChange, caseFoldChange } from "./case-fold-change.ts";
export { type CensoredLogNormal, censoredLogNormal } from "./censored-log-normal.ts";
export { collapseKindreds, geometricMeanOfReplicates, type KindredUnit } from "./collapse-kindreds.ts";
export { type CensoredDescription, describeCensored } from "./describe-censored.ts";
export { type CurveStep, distributionCurve } from "./distribution-curve.ts";
export type { NoIntervalReason, Shortfall } from "./estimability.ts";
export { recensoredAtHighestLimit } from "./gehan-scores.ts";
export { type GeometricMean, geometricMean } from "./geometric-mean.ts";
export {
  type EstimatedRatio,
  type GeometricMeanRatio,
  geometricMeanRatio,
  type RatioCounts,
} from "./geometric-mean-ratio.ts";
export { halfLimitGeometricMean } from "./half-limit-geometric-mean.ts";
export { type HodgesLehmann, hodgesLehmann } from "./hodges-lehmann.ts";
export {
  above,
  below,
  between,
  detected,
  isAbove,
  isBelow,
  isDetected,
  isUninformative,
  type LogInterval,
  logRatioOf,
} from "./log-interval.ts";
export { type MannWhitney, mannWhitney, smallestMannWhitneyP } from "./mann-whitney.ts";
export {
  type PairCounts,
  type PairedGeometricMeanRatio,
  pairedGeometricMeanRatio,
  type RatioPair,
} from "./paired-geometric-mean-ratio.ts";
export { type LogRange, type PooledEstimate, poolRandomEffects } from "./pool-random-effects.ts";
export { type CensoredQuantile, quantile } from "./quantile.ts";
export type { RatioBound, RatioGroups } from "./ratio-bound.ts";
export { smallestSignedRankP, type WilcoxonSignedRank, wilcoxonSignedRank } from "./wilcoxon-signed-rank.ts";
