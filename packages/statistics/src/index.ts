export { type AreaUnderCurve, areaUnderCurve } from "./area-under-curve.ts";
export type { AucInterval } from "./auc-interval.ts";
export { benjaminiHochberg } from "./benjamini-hochberg.ts";
export type { CenterEstimate } from "./between-center-variance.ts";
export { clopperPearson, type ShareInterval, wilson } from "./binomial-interval.ts";
export { type CaseFoldChange, foldChangeOver } from "./case-fold-change.ts";
export { type CensoredLogNormal, censoredLogNormal } from "./censored-log-normal.ts";
export { collapseKindreds, geometricMeanOfReplicates, joinKindreds, type KindredUnit } from "./collapse-kindreds.ts";
export { type ClassEstimate, type CombinedClasses, combineClasses } from "./combine-classes.ts";
export { type CumulativeIncidence, cumulativeIncidence, type IncidenceStep } from "./cumulative-incidence.ts";
export { type CensoredDescription, describeCensored } from "./describe-censored.ts";
export { type CurveStep, distributionCurve } from "./distribution-curve.ts";
export type { NoIntervalReason, Shortfall } from "./estimability.ts";
export { type FisherExact, fisherExact } from "./fisher-exact.ts";
export { type CompetingFollowUp, type FollowUp, numberAtRisk } from "./follow-up.ts";
export { recensoredAtHighestLimit } from "./gehan-scores.ts";
export { type GeometricMean, geometricMean } from "./geometric-mean.ts";
export {
  type EstimatedRatio,
  type GeometricMeanRatio,
  geometricMeanRatio,
  type RatioArms,
  type RatioCounts,
  ratioOfArms,
} from "./geometric-mean-ratio.ts";
export { halfLimitGeometricMean } from "./half-limit-geometric-mean.ts";
export { type HodgesLehmann, hodgesLehmann } from "./hodges-lehmann.ts";
export { type KaplanMeier, kaplanMeier, type SurvivalStep, survivalOn } from "./kaplan-meier.ts";
export { type LeaveOneCenterOut, type LeftOutCenter, leaveOneCenterOut } from "./leave-one-center-out.ts";
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
export { type GroupEvents, type GroupedFollowUp, type LogRank, logRank } from "./log-rank.ts";
export { type MannWhitney, mannWhitney, smallestMannWhitneyP } from "./mann-whitney.ts";
export type { MarkedCase, MarkerDirection, NoAucReason } from "./marked-case.ts";
export type { OddsRatio } from "./odds-ratio.ts";
export {
  type PairCounts,
  type PairedGeometricMeanRatio,
  pairedGeometricMeanRatio,
  type RatioPair,
} from "./paired-geometric-mean-ratio.ts";
export { type PairedCounts, type PairedShareDifference, pairedShareDifference } from "./paired-share-difference.ts";
export { type LogRange, type PooledEstimate, poolRandomEffects } from "./pool-random-effects.ts";
export { type CensoredQuantile, quantile } from "./quantile.ts";
export { type LimitRoute, type RankComparison, rankComparison } from "./rank-comparison.ts";
export type { NumberPair, RankCorrelation } from "./rank-correlation.ts";
export { type RatioArm, ratioArm } from "./ratio-arm.ts";
export type { RatioBound, RatioGroups } from "./ratio-bound.ts";
export { type RocCurve, type RocPoint, rocCurve } from "./roc-curve.ts";
export { sampleQuantile } from "./sample-quantile.ts";
export { type Counted, type CountedStratum, type ShareDifference, shareDifference } from "./share-difference.ts";
export { type Spearman, spearman } from "./spearman.ts";
export type { SurvivalMedian } from "./survival-median.ts";
export { type EventBetweenVisits, type Turnbull, type TurnbullStep, turnbull, turnbullOn } from "./turnbull.ts";
export { type TwoGroupStratum, type VanElteren, vanElteren } from "./van-elteren.ts";
export { smallestSignedRankP, type WilcoxonSignedRank, wilcoxonSignedRank } from "./wilcoxon-signed-rank.ts";
export { type CenteredCase, type WithinCenterAuc, withinCenterAuc } from "./within-center-auc.ts";
export { type YoudenCut, youdenCut } from "./youden-cut.ts";
