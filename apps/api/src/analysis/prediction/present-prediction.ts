import type { LeftOutCenter, LogInterval, RocCurve, RocPoint, ShareInterval } from "@nlrp12/statistics";
import type { PortalContext } from "#context";
import type { PredictionCase } from "./prediction-cases.ts";
import type { CenterLeftOutOfCut, PredictionCut, RocStep, ValidatedShare } from "./prediction-cut.type.ts";
import type { PredictionAreas, PredictionFigures } from "./prediction-figures.ts";
import { sizesOf } from "./prediction-units.ts";
import type { PredictionAuc, PredictionCurve, PredictionPoint } from "./response-prediction.type.ts";

const SEVERAL_CLASSES = "SEVERAL_CLASSES";

/** The area over pairs within centers as the API shows it. */
export function presentWithinCenter({ within, strata }: PredictionAreas): PredictionAuc {
  const { persons } = sizesOf(strata.filter(({ key }) => !within.droppedCenters.includes(key)));
  const { nWith, nWithout } = within;
  const frame = { estimator: "WITHIN_CENTER_NEWCOMBE", nWith, nWithout, persons };
  if (within.kind === "NOT_ESTIMABLE") return { ...frame, ...noArea, notEstimable: within.reason };
  const { auc, newcombe, pairs } = within;
  return { ...frame, value: auc, ...newcombe, pairs, notEstimable: null };
}

const noArea = { value: null, lower: null, upper: null, pairs: null } as const;

/** The area over all pairs with DeLong's interval as the API shows it. */
export function presentDeLong({ pooled, strata }: PredictionAreas): PredictionAuc {
  const frame = { estimator: "POOLED_DELONG", ...sizesOf(strata) };
  if (!pooled) return { ...frame, ...noArea, notEstimable: SEVERAL_CLASSES };
  if (pooled.kind === "NOT_ESTIMABLE") return { ...frame, ...noArea, notEstimable: pooled.reason };
  const { lower, upper } = pooled.deLong;
  return { ...frame, value: pooled.auc, lower, upper, pairs: frame.nWith * frame.nWithout, notEstimable: null };
}

/** The curves as the API shows them: that of all where they may be compared, then each center's. */
export async function presentCurves(
  context: PortalContext,
  { pooled, strata, within, curves, together }: PredictionFigures,
): Promise<PredictionCurve[]> {
  const areas = new Map(
    within.kind === "ESTIMATED" ? within.centers.map(({ center, auc }) => [center, auc] as const) : [],
  );
  const all: PredictionCurve[] = together
    ? [
        {
          ...{ center: null, comparabilityClass: null },
          auc: pooled?.kind === "ESTIMATED" ? pooled.auc : null,
          ...sizesOf(strata),
          ...stepsOf(together.curve),
        },
      ]
    : [];
  const each = curves.map(async ({ stratum, curve }): Promise<PredictionCurve> => {
    const { key, centerId, comparabilityClass } = stratum;
    const center = await context.loaders.center.load(centerId);
    return { center, comparabilityClass, auc: areas.get(key) ?? null, ...sizesOf([stratum]), ...stepsOf(curve) };
  });
  return [...all, ...(await Promise.all(each))];
}

function stepsOf(curve: RocCurve): Pick<PredictionCurve, "steps" | "notDrawn"> {
  return curve.kind === "DRAWN"
    ? { steps: curve.points.map(stepOf), notDrawn: null }
    : { steps: [], notDrawn: curve.reason };
}

const stepOf = ({ cutLog, sensitivity, specificity }: RocPoint): RocStep => ({
  ...{ sensitivity, specificity },
  cut: Number.isFinite(cutLog) ? Math.exp(cutLog) : null,
});

/** The cut and its validation as the API shows them. */
export async function presentCut(context: PortalContext, { together }: PredictionFigures): Promise<PredictionCut> {
  if (!together) return { step: null, noCut: SEVERAL_CLASSES, leaveOneCenterOut: [] };
  const { cut, leftOut } = together;
  const centers = await Promise.all(leftOut.centers.map((center) => presentLeftOut(context, center)));
  const everyCenter: CenterLeftOutOfCut[] =
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
    leaveOneCenterOut: [...centers, ...everyCenter],
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
