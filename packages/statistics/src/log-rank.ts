import { chisquareUpper } from "./distributions.ts";
import { type FollowUp, riskDays } from "./follow-up.ts";
import type { ScoredStratum } from "./group-sums.ts";
import { quadraticForm } from "./quadratic-form.ts";
import { stratifiedPermutation } from "./stratified-permutation.ts";

/** One case's follow-up, the group it is compared in and the stratum (center) it is compared within. */
export type GroupedFollowUp = FollowUp & { readonly group: string; readonly stratum: string };

/** Events seen in a group and expected if all groups had the hazards of their strata. */
export type GroupEvents = {
  readonly group: string;
  readonly n: number;
  readonly observed: number;
  readonly expected: number;
};

type LogRankCounts = {
  readonly n: number;
  readonly events: number;
  readonly groups: readonly GroupEvents[];
  /** Strata with cases of one group only compare nothing and are dropped. */
  readonly droppedStrata: readonly string[];
  readonly droppedCases: number;
};

/** A comparison of survival curves, or why there is none. */
export type LogRank =
  | (LogRankCounts & {
      readonly kind: "TESTED";
      /** Mantel–Haenszel chi-squared with hypergeometric variance. */
      readonly chiSquared: number;
      readonly degreesOfFreedom: number;
      readonly pValue: number;
      readonly smallestAttainableP: number | null;
      /** ASYMPTOTIC from 20 events on, or above 1000 cases; else groups are permuted within strata. */
      readonly method: "ASYMPTOTIC" | "EXACT" | "MONTE_CARLO";
    })
  | (LogRankCounts & {
      readonly kind: "NOT_TESTED";
      readonly reason: "FEWER_THAN_TWO_GROUPS" | "FEWER_THAN_THREE_PER_GROUP" | "NO_EVENTS" | "NOTHING_TO_COMPARE";
    });

const FEWEST_EVENTS_ASYMPTOTIC = 20;
/** Cases above which even a few events are compared by chi-squared: permuting would take minutes. */
const MOST_PERMUTED = 1000;

/**
 * Log-rank test of two or more groups, within strata (Mantel, Cancer Chemother Rep 1966;50:163). Chi-squared, observed
 * and expected equal R `survdiff(Surv(days, event) ~ group + strata(stratum))` to 10 digits. Under 20 events (and up to 1000 cases) p is that of permuting groups within strata, exact to 9 digits (R: survdiff's observed − expected over every relabelling, and
 * `coin::logrank_test(..., distribution = "exact")`); it takes follow-up to be cut off alike in the groups. Groups are
 * read after strata with one group are dropped; fewer than three cases in any: no p. Throws RangeError as `riskDays`.
 */
export function logRank(cases: readonly GroupedFollowUp[]): LogRank {
  const strata = [...Map.groupBy(cases, ({ stratum }) => stratum)];
  const kept = strata.filter(([, members]) => new Set(members.map(({ group }) => group)).size > 1);
  const names = [...new Set(kept.flatMap(([, members]) => members.map(({ group }) => group)))].sort();
  const parts = kept.map(([, members]) => withinStratum(members, names));
  const n = parts.reduce((sum, { scores }) => sum + scores.length, 0);
  const groups = names.map((group, index): GroupEvents => {
    const members = kept.flatMap(([, all]) => all.filter((each) => each.group === group));
    const expected = parts.reduce((sum, part) => sum + (part.expected[index] ?? 0), 0);
    return { group, n: members.length, observed: members.filter(({ event }) => event).length, expected };
  });
  const events = groups.reduce((sum, { observed }) => sum + observed, 0);
  const droppedStrata = strata.filter((stratum) => !kept.includes(stratum)).map(([name]) => name);
  const counts = { n, events, groups, droppedStrata, droppedCases: cases.length - n };
  if (groups.length < 2) return { kind: "NOT_TESTED", reason: "FEWER_THAN_TWO_GROUPS", ...counts };
  if (groups.some((group) => group.n < 3))
    return { kind: "NOT_TESTED", reason: "FEWER_THAN_THREE_PER_GROUP", ...counts };
  if (events === 0) return { kind: "NOT_TESTED", reason: "NO_EVENTS", ...counts };
  const { value: chiSquared, rank: degreesOfFreedom } = quadraticForm(
    groups.slice(1).map(({ observed, expected }) => observed - expected),
    names
      .slice(1)
      .map((_, row) =>
        names
          .slice(1)
          .map((__, column) => parts.reduce((sum, part) => sum + (part.covariance[row + 1]?.[column + 1] ?? 0), 0)),
      ),
  );
  const permuted =
    events < FEWEST_EVENTS_ASYMPTOTIC && n <= MOST_PERMUTED ? stratifiedPermutation(parts, names.length) : null;
  if (degreesOfFreedom === 0) return { kind: "NOT_TESTED", reason: "NOTHING_TO_COMPARE", ...counts };
  const asymptotic = {
    pValue: chisquareUpper(chiSquared, degreesOfFreedom),
    smallestAttainableP: null,
    method: "ASYMPTOTIC" as const,
  };
  const { pValue, smallestAttainableP, method } = permuted ?? asymptotic;
  return { kind: "TESTED", chiSquared, degreesOfFreedom, pValue, smallestAttainableP, method, ...counts };
}

type StratumPart = ScoredStratum & { readonly expected: readonly number[]; readonly covariance: readonly number[][] };

/** Expected events, their hypergeometric covariance, and each case's score: its event less its cumulative hazard. */
function withinStratum(members: readonly GroupedFollowUp[], names: readonly string[]): StratumPart {
  const expected = names.map(() => 0);
  const covariance = names.map(() => names.map(() => 0));
  const cumulative = new Map<number, number>();
  const left = names.map((name) =>
    members
      .filter((each) => each.group === name)
      .map((each) => each.days)
      .sort((a, b) => b - a),
  );
  let hazard = 0;
  for (const { days, atRisk, events } of riskDays(members)) {
    hazard += events / atRisk;
    cumulative.set(days, hazard);
    const shares = left.map((ofGroup) => {
      // Days come in ascending order, so those who have left are taken away once.
      while ((ofGroup.at(-1) ?? Infinity) < days) ofGroup.pop();
      return ofGroup.length / atRisk;
    });
    const variance = atRisk > 1 ? (events * (atRisk - events)) / (atRisk - 1) : 0;
    shares.forEach((share, row) => {
      expected[row] = (expected[row] ?? 0) + share * events;
      shares.forEach((other, column) => {
        const cells = covariance[row];
        if (cells) cells[column] = (cells[column] ?? 0) + variance * share * ((row === column ? 1 : 0) - other);
      });
    });
  }
  return {
    expected,
    covariance,
    scores: members.map(({ days, event }) => (event ? 1 : 0) - (cumulative.get(days) ?? 0)),
    groups: members.map(({ group }) => names.indexOf(group)),
  };
}
