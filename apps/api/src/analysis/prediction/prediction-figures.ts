import {
  type AreaUnderCurve,
  areaUnderCurve,
  type LeaveOneCenterOut,
  leaveOneCenterOut,
  type MarkerDirection,
  type RocCurve,
  rocCurve,
  type WithinCenterAuc,
  withinCenterAuc,
  type YoudenCut,
  youdenCut,
} from "@nlrp12/statistics";
import type { PredictionCase } from "./prediction-cases.ts";

/** The cases of one center whose values may be compared with each other. */
export interface PredictionStratum {
  readonly centerId: number;
  /** Null where values of different assays may be compared, as ratios of one case may. */
  readonly comparabilityClass: string | null;
  readonly cases: readonly PredictionCase[];
  readonly curve: RocCurve;
}

/** How well the measurement tells the outcome; what needs one class of assay is null where there are several. */
export interface PredictionFigures {
  readonly within: WithinCenterAuc;
  readonly strata: readonly PredictionStratum[];
  readonly classes: readonly string[];
  readonly pooled: {
    readonly area: AreaUnderCurve;
    readonly curve: RocCurve;
    readonly cut: YoudenCut;
    readonly leftOut: LeaveOneCenterOut;
  } | null;
}

/**
 * Area over pairs within center and, for levels, class of assay; the curve of each; and where all values may be
 * compared with each other the curve of all, its cut and leave-one-center-out. `ofChange`: values are ratios of a case
 * to itself, which any two assays may share.
 */
export function predictionFigures(
  cases: readonly PredictionCase[],
  { direction, ofChange }: { readonly direction: MarkerDirection; readonly ofChange: boolean },
): PredictionFigures {
  const stratumOf = ({ patient, comparabilityClass }: PredictionCase): string =>
    ofChange ? String(patient.centerId) : `${patient.centerId} ${comparabilityClass}`;
  const strata = [...Map.groupBy(cases, stratumOf).values()].flatMap((members): PredictionStratum[] => {
    const [first] = members;
    if (!first) return [];
    return [
      {
        centerId: first.patient.centerId,
        comparabilityClass: ofChange ? null : first.comparabilityClass,
        cases: members,
        curve: rocCurve(members, direction),
      },
    ];
  });
  const classes = [...new Set(cases.map(({ comparabilityClass }) => comparabilityClass))].sort();
  const comparable = ofChange || classes.length === 1;
  const centered = cases.map((one) => ({ ...one, center: String(one.patient.centerId) }));
  return {
    within: withinCenterAuc(
      cases.map((one) => ({ ...one, center: stratumOf(one) })),
      direction,
    ),
    strata,
    classes,
    pooled: comparable
      ? {
          area: areaUnderCurve(cases, direction),
          curve: rocCurve(cases, direction),
          cut: youdenCut(cases, direction),
          leftOut: leaveOneCenterOut(centered, direction),
        }
      : null,
  };
}
