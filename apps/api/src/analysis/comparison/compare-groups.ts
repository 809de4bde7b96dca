import {
  type HodgesLehmann,
  hodgesLehmann,
  isBelow,
  type LogInterval,
  logRatioOf,
  mannWhitney,
  type RatioPair,
  ratioArm,
  type ShareDifference,
  shareDifference,
  vanElteren,
  wilcoxonSignedRank,
} from "@nlrp12/statistics";
import { type RatioOutcome, ratioOfGroups, type StratumRatio } from "../frame/ratio-outcome.ts";
import { pooledRatio } from "../frame/ratio-pooling.ts";
import { outcomeOfPairs } from "../summary/paired-ratio.ts";
import { type ComparisonTest, testOfPairs, testOfStrata } from "./comparison-test.ts";

/** The units of two groups within one center and comparability class. */
export interface ComparedStratum {
  readonly centerId: number;
  readonly comparabilityClass: string;
  readonly first: readonly LogInterval[];
  readonly second: readonly LogInterval[];
}

/** What one comparison is made from: strata of two groups, or pairs of one group at two times. Plain data. */
export type ComparedUnits =
  | { readonly kind: "STRATA"; readonly strata: readonly ComparedStratum[] }
  | { readonly kind: "PAIRS"; readonly pairs: readonly RatioPair[]; readonly centers: number };

/** Everything that is said of one comparison; counts are units of analysis. */
export interface ComparisonFigures {
  readonly effect: RatioOutcome;
  /** Center by center and class by class, for strata that hold both groups. */
  readonly strata: readonly StratumRatio[];
  readonly hodgesLehmann: HodgesLehmann | null;
  /** Share of detected values of the first group minus that of the second, within strata; null for pairs and without both. */
  readonly detected: Extract<ShareDifference, { kind: "ESTIMATED" }> | null;
  readonly test: ComparisonTest;
}

/** Values per group up to which all pairs of values are listed. */
const LARGEST_ALL_PAIRS = 200;

/**
 * Compares two groups. Ratios are made within one center and comparability class and pooled as those to controls are
 * (one stratum as it is, two apart, three or more by random effects); the test is Mann–Whitney in one stratum, van
 * Elteren over several, and Wilcoxon's signed rank test of pairs. Hodges–Lehmann stands beside it in one stratum of up
 * to 200 in each group, and the difference of the shares of detected values within strata.
 */
export function compareGroups(units: ComparedUnits): ComparisonFigures {
  return units.kind === "PAIRS" ? compareWithinCases(units) : compareStrata(units.strata);
}

function compareWithinCases({ pairs, centers }: Extract<ComparedUnits, { kind: "PAIRS" }>): ComparisonFigures {
  const none = { kind: "NOT_ESTIMABLE", reason: "NO_PAIRS", nNumerator: 0, nDenominator: 0 } as const;
  return {
    effect: outcomeOfPairs(pairs, centers) ?? none,
    strata: [],
    hodgesLehmann: null,
    detected: null,
    test: testOfPairs(wilcoxonSignedRank(pairs.map((pair) => logRatioOf(pair.numerator, pair.denominator)))),
  };
}

function compareStrata(strata: readonly ComparedStratum[]): ComparisonFigures {
  const both = strata.filter(({ first, second }) => first.length > 0 && second.length > 0);
  const ratios = both.map(ratioOfStratum);
  const [only, ...others] = both;
  const alone = only !== undefined && others.length === 0 ? only : null;
  const small = both.every(({ first, second }) => Math.max(first.length, second.length) <= LARGEST_ALL_PAIRS);
  const shares = shareDifference(both.map(({ first, second }) => ({ first: counted(first), second: counted(second) })));
  return {
    effect: pooledRatio(ratios) ?? NO_COMMON_STRATUM,
    strata: ratios,
    hodgesLehmann: alone && small ? hodgesLehmann({ numerator: alone.first, denominator: alone.second }) : null,
    detected: shares.kind === "ESTIMATED" ? shares : null,
    test: testOfStrata(
      both,
      alone
        ? mannWhitney(alone)
        : vanElteren(
            both.map(({ centerId, comparabilityClass, ...arms }) => ({
              ...arms,
              stratum: `${centerId} ${comparabilityClass}`,
            })),
          ),
    ),
  };
}

const ratioOfStratum = ({ centerId, comparabilityClass, first, second }: ComparedStratum): StratumRatio => ({
  ...{ centerId, comparabilityClass },
  ...ratioOfGroups({ numerator: ratioArm(first), denominator: ratioArm(second) }),
});

const NO_COMMON_STRATUM = {
  kind: "NOT_ESTIMABLE",
  reason: "NO_COMMON_STRATUM",
  nNumerator: 0,
  nDenominator: 0,
} as const;

const counted = (values: readonly LogInterval[]) => ({
  successes: values.filter((value) => !isBelow(value)).length,
  n: values.length,
});
