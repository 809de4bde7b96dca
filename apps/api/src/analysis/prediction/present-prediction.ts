import type { LeftOutCenter, LogInterval, RocPoint, ShareInterval } from "@nlrp12/statistics";
import type { PortalContext } from "#context";
import type { PredictionCase } from "./prediction-cases.ts";
import type { CenterLeftOutOfCut, PredictionCut, RocStep, ValidatedShare } from "./prediction-cut.type.ts";
import type { PredictionFigures } from "./prediction-figures.ts";
import type { PredictionAuc, PredictionCurve, PredictionPoint } from "./response-prediction.type.ts";

const SEVERAL_CLASSES = "SEVERAL_CLASSES";

/** The area over pairs within centers as the API shows it. */
export function presentWithinCenter({ within }: PredictionFigures): PredictionAuc {
  const { nWith, nWithout } = within;
  const frame = { estimator: "WITHIN_CENTER_NEWCOMBE", nWith, nWithout };
  if (within.kind === "NOT_ESTIMABLE") return { ...frame, ...noArea, notEstimable: within.reason };
  const { auc, newcombe, pairs } = within;
  return { ...frame, value: auc, ...newcombe, pairs, notEstimable: null };
}

const noArea = { value: null, lower: null, upper: null, pairs: null } as const;

/** The area over all pairs with DeLong's interval as the API shows it. */
export function presentDeLong({ pooled, strata }: PredictionFigures): PredictionAuc {
  const estimator = "POOLED_DELONG";
  if (!pooled) {
    const cases = strata.flatMap((stratum) => stratum.cases);
    const nWith = cases.filter(({ outcome }) => outcome).length;
    return { estimator, ...noArea, nWith, nWithout: cases.length - nWith, notEstimable: SEVERAL_CLASSES };
  }
  const { area } = pooled;
  const { nWith, nWithout } = area;
  if (area.kind === "NOT_ESTIMABLE") return { estimator, nWith, nWithout, ...noArea, notEstimable: area.reason };
  const { lower, upper } = area.deLong;
  return { estimator, nWith, nWithout, value: area.auc, lower, upper, pairs: nWith * nWithout, notEstimable: null };
}

/** The curves as the API shows them: that of all cases where they may be compared, then each center's. */
export async function presentCurves(
  context: PortalContext,
  { pooled, strata, within }: PredictionFigures,
  ofChange: boolean,
): Promise<PredictionCurve[]> {
  const areas = new Map(
    within.kind === "ESTIMATED" ? within.centers.map(({ center, auc }) => [center, auc] as const) : [],
  );
  const all: PredictionCurve[] = pooled
    ? [
        {
          ...{ center: null, comparabilityClass: null },
          auc: pooled.area.kind === "ESTIMATED" ? pooled.area.auc : null,
          ...curveOf(pooled.curve),
        },
      ]
    : [];
  const each = strata.map(
    async ({ centerId, comparabilityClass, curve }): Promise<PredictionCurve> => ({
      center: await context.loaders.center.load(centerId),
      comparabilityClass,
      auc: areas.get(ofChange ? String(centerId) : `${centerId} ${comparabilityClass}`) ?? null,
      ...curveOf(curve),
    }),
  );
  return [...all, ...(await Promise.all(each))];
}

function curveOf(curve: PredictionFigures["strata"][number]["curve"]) {
  const { nWith, nWithout } = curve;
  return curve.kind === "DRAWN"
    ? { nWith, nWithout, steps: curve.points.map(stepOf), notDrawn: null }
    : { nWith, nWithout, steps: [], notDrawn: curve.reason };
}

const stepOf = ({ cutLog, sensitivity, specificity }: RocPoint): RocStep => ({
  ...{ sensitivity, specificity },
  cut: Number.isFinite(cutLog) ? Math.exp(cutLog) : null,
});

/** The cut and its validation as the API shows them. */
export async function presentCut(context: PortalContext, { pooled }: PredictionFigures): Promise<PredictionCut> {
  if (!pooled) return { step: null, noCut: SEVERAL_CLASSES, leaveOneCenterOut: [] };
  const { cut, leftOut } = pooled;
  const centers = await Promise.all(leftOut.centers.map((center) => presentLeftOut(context, center)));
  const together: CenterLeftOutOfCut[] =
    leftOut.kind === "ESTIMATED"
      ? [
          {
            ...{ center: null, cut: null, noCut: null, undecided: leftOut.undecided },
            sensitivity: presentShare(leftOut.sensitivity),
            specificity: presentShare(leftOut.specificity),
          },
        ]
      : [];
  return {
    step: cut.kind === "CUT" ? stepOf(cut.point) : null,
    noCut: cut.kind === "CUT" ? null : cut.reason,
    leaveOneCenterOut: [...centers, ...together],
  };
}

async function presentLeftOut(context: PortalContext, one: LeftOutCenter): Promise<CenterLeftOutOfCut> {
  return {
    center: await context.loaders.center.load(Number(one.center)),
    cut: one.cut.kind === "CUT" ? stepOf(one.cut.point).cut : null,
    noCut: one.cut.kind === "CUT" ? null : one.cut.reason,
    sensitivity: presentShare(one.sensitivity),
    specificity: presentShare(one.specificity),
    undecided: one.undecided,
  };
}

const presentShare = (share: ShareInterval | null): ValidatedShare | null =>
  share && { called: share.successes, of: share.n, share: share.share, lower: share.lower, upper: share.upper };

/** One case as the API shows it. */
export function presentPoint({ patient, outcome, value, comparabilityClass }: PredictionCase): PredictionPoint {
  const { centerId, cohortId, caseId } = patient;
  return { centerId, cohortId, caseId, outcome, comparabilityClass, ...written(value) };
}

function written({ logLower, logUpper }: LogInterval): { comparator: string; value: number } {
  if (logLower === Number.NEGATIVE_INFINITY) return { comparator: "<", value: Math.exp(logUpper) };
  if (logUpper === Number.POSITIVE_INFINITY) return { comparator: ">", value: Math.exp(logLower) };
  return { comparator: "=", value: Math.exp((logLower + logUpper) / 2) };
}
