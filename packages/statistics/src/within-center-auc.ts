import { type AucInterval, newcombeAucInterval } from "./auc-interval.ts";
import { type MarkedCase, type MarkerDirection, type NoAucReason, sharesWon, split } from "./marked-case.ts";

/** One case of one center. */
export type CenteredCase = MarkedCase & { readonly center: string };

/** The area over pairs inside centers, or why there is none. */
export type WithinCenterAuc = {
  /** Cases of centers that have both, with and without the outcome. */
  readonly nWith: number;
  readonly nWithout: number;
  /** Centers in which all cases, or none, had the outcome: no pair, hence dropped. */
  readonly droppedCenters: readonly string[];
  readonly droppedCases: number;
} & (
  | {
      readonly kind: "ESTIMATED";
      readonly auc: number;
      readonly newcombe: AucInterval;
      readonly pairs: number;
      readonly centers: readonly {
        readonly center: string;
        readonly auc: number;
        readonly nWith: number;
        readonly nWithout: number;
      }[];
    }
  | { readonly kind: "NOT_ESTIMABLE"; readonly reason: NoAucReason }
);

/**
 * Area over pairs of cases of the same center, so that neither assay nor case mix between centers makes or hides it:
 * pairs won over pairs, each center weighing by its pairs (Janes & Pepe, Biometrics 2008;64:1; R: the mean of
 * `pROC::auc` by center weighted by pairs), with Newcombe's method 5 interval (`newcombeAucInterval`). Fewer than three
 * cases with or without the outcome in the centers that have both: none.
 */
export function withinCenterAuc(cases: readonly CenteredCase[], direction: MarkerDirection): WithinCenterAuc {
  const centers = [...Map.groupBy(cases, ({ center }) => center)].map(([center, members]) => {
    const { withOutcome, without } = split(members, direction);
    const won =
      without.length === 0
        ? 0
        : without.length * sharesWon(withOutcome, without).reduce((sum, share) => sum + share, 0);
    return { center, won, nWith: withOutcome.length, nWithout: without.length };
  });
  const kept = centers.filter(({ nWith, nWithout }) => nWith > 0 && nWithout > 0);
  const dropped = centers.filter((center) => !kept.includes(center));
  const total = (of: typeof centers, value: (center: (typeof centers)[number]) => number) =>
    of.reduce((sum, center) => sum + value(center), 0);
  const counts = {
    nWith: total(kept, ({ nWith }) => nWith),
    nWithout: total(kept, ({ nWithout }) => nWithout),
    droppedCenters: dropped.map(({ center }) => center),
    droppedCases: total(dropped, ({ nWith, nWithout }) => nWith + nWithout),
  };
  if (counts.nWith < 3) return { kind: "NOT_ESTIMABLE", reason: "FEWER_THAN_THREE_WITH_OUTCOME", ...counts };
  if (counts.nWithout < 3) return { kind: "NOT_ESTIMABLE", reason: "FEWER_THAN_THREE_WITHOUT_OUTCOME", ...counts };
  const pairs = total(kept, ({ nWith, nWithout }) => nWith * nWithout);
  const auc = total(kept, ({ won }) => won) / pairs;
  return {
    kind: "ESTIMATED",
    auc,
    newcombe: newcombeAucInterval(auc, kept),
    pairs,
    centers: kept.map(({ center, won, nWith, nWithout }) => ({
      center,
      auc: won / (nWith * nWithout),
      nWith,
      nWithout,
    })),
    ...counts,
  };
}
