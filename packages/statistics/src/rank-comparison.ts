import { recensoredAtHighestLimit } from "./gehan-scores.ts";
import { isBelow, type LogInterval } from "./log-interval.ts";
import { type MannWhitney, mannWhitney } from "./mann-whitney.ts";

/**
 * How values with differing limits are compared. GEHAN: a pair counts where it is certain which is higher.
 * RECENSORED: everything under the highest limit reads as below it, and then all values are ranked.
 */
export type LimitRoute = "GEHAN" | "RECENSORED";

/** A rank test by the route asked for, and what re-censoring cost. */
export type RankComparison = {
  readonly test: MannWhitney;
  readonly route: LimitRoute;
  /** The limit under which everything was tied, as a concentration; null where nothing was re-censored. */
  readonly recensoredBelow: number | null;
  /** Values that were known more closely before. */
  readonly recensored: number;
};

/**
 * Compares two groups whose values may have differing limits, by exact conditional permutation as `mannWhitney`, along
 * the route asked for. GEHAN equals R `coin::oneway_test` on Gehan's scores (Biometrika 1965;52:203) and uses every
 * certain pair, but leans where limits differ between the groups; RECENSORED equals `coin::wilcox_test` on the values
 * with all under the highest limit tied (Helsel 2012, ch. 9), which no difference in limits can move, at the price of
 * the detected values under it. Both to 1e-9.
 */
export function rankComparison(
  groups: { readonly first: readonly LogInterval[]; readonly second: readonly LogInterval[] },
  route: LimitRoute,
): RankComparison {
  if (route === "GEHAN") return { test: mannWhitney(groups), route, recensoredBelow: null, recensored: 0 };
  const all = [...groups.first, ...groups.second];
  const recensored = recensoredAtHighestLimit(all);
  const nFirst = groups.first.length;
  const changed = recensored.filter((value, index) => value.logUpper !== all[index]?.logUpper).length;
  const highest = recensored.find(isBelow)?.logUpper;
  return {
    test: mannWhitney({ first: recensored.slice(0, nFirst), second: recensored.slice(nFirst) }),
    route,
    recensoredBelow: highest === undefined || changed === 0 ? null : Math.exp(highest),
    recensored: changed,
  };
}
