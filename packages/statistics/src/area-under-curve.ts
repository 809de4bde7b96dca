import { type AucInterval, deLongInterval, newcombeAucInterval } from "./auc-interval.ts";
import { undecidedPairs } from "./gehan-scores.ts";
import { type MarkedCase, type MarkerDirection, type NoAucReason, sharesWon, split } from "./marked-case.ts";
import { mean } from "./moments.ts";

/** How well a measurement tells cases with an outcome from those without, or why that cannot be said. */
export type AreaUnderCurve =
  | {
      readonly kind: "ESTIMATED";
      /** The share of pairs in which the case with the outcome has the more telling value; 0.5 tells nothing. */
      readonly auc: number;
      readonly newcombe: AucInterval;
      readonly deLong: AucInterval & { readonly standardError: number };
      readonly nWith: number;
      readonly nWithout: number;
      /** Pairs whose limits leave open which is higher; they count half. Equal values are decided: equal. */
      readonly undecidedPairs: number;
    }
  | { readonly kind: "NOT_ESTIMABLE"; readonly reason: NoAucReason; readonly nWith: number; readonly nWithout: number };

/**
 * Area under the ROC curve, Mann & Whitney's U over the number of pairs (Bamber, J Math Psychol 1975;12:387). Equals R
 * `pROC::auc(roc(outcome, value, direction = "<"))` to 12 digits. Its interval is Newcombe's; DeLong's stands under its
 * own name. Fewer than three cases with or without the outcome: none, the points themselves say more.
 */
export function areaUnderCurve(cases: readonly MarkedCase[], direction: MarkerDirection): AreaUnderCurve {
  const { withOutcome, without } = split(cases, direction);
  const sizes = { nWith: withOutcome.length, nWithout: without.length };
  if (sizes.nWith < 3) return { kind: "NOT_ESTIMABLE", reason: "FEWER_THAN_THREE_WITH_OUTCOME", ...sizes };
  if (sizes.nWithout < 3) return { kind: "NOT_ESTIMABLE", reason: "FEWER_THAN_THREE_WITHOUT_OUTCOME", ...sizes };
  const ofEachWith = sharesWon(withOutcome, without);
  const ofEachWithout = sharesWon(without, withOutcome).map((share) => 1 - share);
  const auc = mean(ofEachWith);
  return {
    kind: "ESTIMATED",
    auc,
    newcombe: newcombeAucInterval(auc, [sizes]),
    deLong: deLongInterval({ ofEachWith, ofEachWithout }),
    ...sizes,
    undecidedPairs: undecidedPairs(withOutcome, without),
  };
}
