import { clopperPearson, type ShareInterval } from "./binomial-interval.ts";
import { directed, type MarkerDirection } from "./marked-case.ts";
import type { CenteredCase } from "./within-center-auc.ts";
import { type YoudenCut, youdenCut } from "./youden-cut.ts";

/** How a cut chosen in all other centers does in one center it never saw. */
export type LeftOutCenter = {
  readonly center: string;
  /** The cut of the other centers, or why they give none. */
  readonly cut: YoudenCut;
  /** Of cases with the outcome those called positive, exact interval; null without a cut or without such cases. */
  readonly sensitivity: ShareInterval | null;
  /** Of cases without the outcome those called negative. */
  readonly specificity: ShareInterval | null;
  /** Cases whose limits leave open on which side of the cut they lie; in neither share. */
  readonly undecided: number;
};

/** Every center left out once, and all left-out cases together. */
export type LeaveOneCenterOut =
  | {
      readonly kind: "ESTIMATED";
      readonly centers: readonly LeftOutCenter[];
      readonly sensitivity: ShareInterval | null;
      readonly specificity: ShareInterval | null;
      readonly undecided: number;
    }
  | {
      readonly kind: "NOT_ESTIMABLE";
      readonly reason: "ONE_CENTER" | "NO_CUT";
      readonly centers: readonly LeftOutCenter[];
    };

/**
 * Leave-one-center-out validation (Steyerberg, Clinical Prediction Models 2019, ch. 17): for each center Youden's cut
 * from all others, then sensitivity and specificity in the center left out with Clopper–Pearson intervals. R:
 * `pROC::coords` of the others, `binom.test` of the left out. The overall shares add the left-out cases up; each is
 * judged by a cut that never saw its center. ONE_CENTER: nothing to leave out. NO_CUT: nowhere ten with and ten without
 * elsewhere.
 */
export function leaveOneCenterOut(cases: readonly CenteredCase[], direction: MarkerDirection): LeaveOneCenterOut {
  const byCenter = [...Map.groupBy(cases, ({ center }) => center)];
  const centers = byCenter.map(([center, members]) => {
    const others = cases.filter((each) => each.center !== center);
    return judged(center, members, { cut: youdenCut(others, direction), direction });
  });
  if (centers.length < 2) return { kind: "NOT_ESTIMABLE", reason: "ONE_CENTER", centers };
  if (centers.every(({ cut }) => cut.kind === "NO_CUT")) return { kind: "NOT_ESTIMABLE", reason: "NO_CUT", centers };
  const together = (of: (center: LeftOutCenter) => ShareInterval | null) => {
    const shares = centers.flatMap((center) => of(center) ?? []);
    const sum = (count: (share: ShareInterval) => number) => shares.reduce((total, share) => total + count(share), 0);
    return clopperPearson(
      sum(({ successes }) => successes),
      sum(({ n }) => n),
    );
  };
  return {
    kind: "ESTIMATED",
    centers,
    sensitivity: together(({ sensitivity }) => sensitivity),
    specificity: together(({ specificity }) => specificity),
    undecided: centers.reduce((sum, { undecided }) => sum + undecided, 0),
  };
}

function judged(
  center: string,
  members: readonly CenteredCase[],
  { cut, direction }: { readonly cut: YoudenCut; readonly direction: MarkerDirection },
): LeftOutCenter {
  if (cut.kind === "NO_CUT") return { center, cut, sensitivity: null, specificity: null, undecided: 0 };
  const cutLog = direction === "HIGH_WITH_OUTCOME" ? cut.point.cutLog : -cut.point.cutLog;
  const called = members.map(({ value, outcome }) => {
    const { logLower, logUpper } = directed(value, direction);
    const positive = logLower >= cutLog ? true : logUpper <= cutLog || logUpper === logLower ? false : null;
    return { outcome, positive };
  });
  const count = (outcome: boolean, positive: boolean | null) =>
    called.filter((each) => each.outcome === outcome && each.positive === positive).length;
  return {
    center,
    cut,
    sensitivity: clopperPearson(count(true, true), count(true, true) + count(true, false)),
    specificity: clopperPearson(count(false, false), count(false, true) + count(false, false)),
    undecided: count(true, null) + count(false, null),
  };
}
