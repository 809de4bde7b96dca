import type { MarkedCase, MarkerDirection } from "./marked-case.ts";
import { type RocPoint, rocCurve } from "./roc-curve.ts";

/** The cut that best tells outcome from none in these cases, or why none is given. */
export type YoudenCut =
  | {
      readonly kind: "CUT";
      readonly point: RocPoint;
      /** Sensitivity + specificity − 1. In the cases the cut was chosen on it flatters. */
      readonly youden: number;
      /** Other cuts that are as good; the one given has the highest sensitivity among them. */
      readonly equallyGood: number;
    }
  | {
      readonly kind: "NO_CUT";
      readonly reason: "FEWER_THAN_TEN_WITH_OUTCOME" | "FEWER_THAN_TEN_WITHOUT_OUTCOME" | "LIMITS_CROSS";
    };

/** Cases with, and cases without the outcome, under which a cut is chance. */
const FEWEST_FOR_A_CUT = 10;

/**
 * Youden's cut (Cancer 1950;3:32): the highest sensitivity + specificity − 1, of equal ones the most sensitive. Equals
 * R `pROC::coords(roc, "best", best.method = "youden")`. None under 10 cases with and 10 without the outcome.
 */
export function youdenCut(cases: readonly MarkedCase[], direction: MarkerDirection): YoudenCut {
  const curve = rocCurve(cases, direction);
  if (curve.nWith < FEWEST_FOR_A_CUT) return { kind: "NO_CUT", reason: "FEWER_THAN_TEN_WITH_OUTCOME" };
  if (curve.nWithout < FEWEST_FOR_A_CUT) return { kind: "NO_CUT", reason: "FEWER_THAN_TEN_WITHOUT_OUTCOME" };
  if (curve.kind === "NOT_DRAWN") return { kind: "NO_CUT", reason: "LIMITS_CROSS" };
  const youdenOf = (point: RocPoint) => point.sensitivity + point.specificity - 1;
  const best = curve.points.reduce((highest, point) => Math.max(highest, youdenOf(point)), -1);
  const cuts = curve.points.filter((point) => youdenOf(point) >= best - 1e-12);
  const [point] = cuts;
  if (!point) throw new RangeError("A curve has at least two points");
  return { kind: "CUT", point, youden: best, equallyGood: cuts.length - 1 };
}
