export { type CaseFoldChange, caseFoldChange } from "./case-fold-change.ts";
export { type CensoredLogNormal, censoredLogNormal } from "./censored-log-normal.ts";
export { type CensoredDescription, describeCensored } from "./describe-censored.ts";
export type { NoIntervalReason, Shortfall } from "./estimability.ts";
export { type GeometricMean, geometricMean } from "./geometric-mean.ts";
export {
  type EstimatedRatio,
  type GeometricMeanRatio,
  geometricMeanRatio,
  type RatioCounts,
} from "./geometric-mean-ratio.ts";
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
export {
  type PairCounts,
  type PairedGeometricMeanRatio,
  pairedGeometricMeanRatio,
  type RatioPair,
} from "./paired-geometric-mean-ratio.ts";
export { type CensoredQuantile, quantile } from "./quantile.ts";
export type { RatioBound, RatioGroups } from "./ratio-bound.ts";
