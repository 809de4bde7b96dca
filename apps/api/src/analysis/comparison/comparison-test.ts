import {
  type MannWhitney,
  smallestMannWhitneyP,
  smallestSignedRankP,
  type VanElteren,
  type WilcoxonSignedRank,
} from "@nlrp12/statistics";

/** A test by its name, or why there is none. */
export type ComparisonTest =
  | {
      readonly kind: "TESTED";
      readonly name: "MANN_WHITNEY" | "GEHAN" | "VAN_ELTEREN" | "WILCOXON_SIGNED_RANK";
      readonly method: "EXACT" | "MONTE_CARLO" | "ASYMPTOTIC";
      readonly pValue: number;
      /** The smallest p these sizes (and ties, where p is exact) can give. */
      readonly smallestAttainableP: number | null;
      /** GEHAN where limits differ within a stratum, so that not all its values can be ranked; null for pairs within cases. */
      readonly scores: "RANKS" | "GEHAN" | null;
      /** The share of pairs of values in which the first group is higher; null for pairs within cases. */
      readonly superiority: number | null;
      readonly strata: number;
      readonly nFirst: number;
      readonly nSecond: number;
    }
  | { readonly kind: "NOT_TESTED"; readonly reason: string; readonly nFirst: number; readonly nSecond: number };

/** Wilcoxon's signed rank test of the pairs as an answer shows it. */
export function testOfPairs(test: WilcoxonSignedRank): ComparisonTest {
  const sizes = { nFirst: test.nPairs, nSecond: test.nPairs };
  if (test.kind === "NOT_TESTED") return { kind: "NOT_TESTED", reason: test.reason, ...sizes };
  return {
    kind: "TESTED",
    name: "WILCOXON_SIGNED_RANK",
    method: test.method,
    pValue: test.pValue,
    smallestAttainableP: test.smallestAttainableP ?? smallestSignedRankP(test.nPairs - test.undecidedPairs),
    scores: null,
    superiority: null,
    strata: 1,
    ...sizes,
  };
}

/** A rank test of two groups, within one stratum or several, as an answer shows it. */
export function testOfStrata(both: readonly unknown[], test: MannWhitney | VanElteren): ComparisonTest {
  const sizes = { nFirst: test.nFirst, nSecond: test.nSecond };
  if (both.length === 0) return { kind: "NOT_TESTED", reason: "NO_COMMON_STRATUM", ...sizes };
  if (test.kind === "NOT_TESTED") return { kind: "NOT_TESTED", reason: test.reason, ...sizes };
  const single = !("strata" in test);
  return {
    kind: "TESTED",
    name: single ? (test.scores === "GEHAN" ? "GEHAN" : "MANN_WHITNEY") : "VAN_ELTEREN",
    method: test.method,
    pValue: test.pValue,
    smallestAttainableP: test.smallestAttainableP ?? (single ? smallestMannWhitneyP(test.nFirst, test.nSecond) : null),
    scores: test.scores,
    superiority: test.superiority,
    strata: both.length,
    ...sizes,
  };
}
