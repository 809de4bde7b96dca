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
import { type CountedUnit, type PredictionStratum, predictionStrata } from "./prediction-units.ts";

/** How well the measurement tells the outcome. */
export interface PredictionAreas {
  readonly strata: readonly PredictionStratum[];
  readonly within: WithinCenterAuc;
  /** Over all pairs; null where the values are of several classes of assay. */
  readonly pooled: AreaUnderCurve | null;
}

/** Areas with the curve of each stratum, and what needs values that may all be compared. */
export interface PredictionFigures extends PredictionAreas {
  readonly curves: readonly { readonly stratum: PredictionStratum; readonly curve: RocCurve }[];
  readonly together: {
    readonly curve: RocCurve;
    readonly cut: YoudenCut;
    readonly leftOut: LeaveOneCenterOut;
  } | null;
}

/** What is held of the values: `ofChange` says that they are ratios of a case to itself, which any two assays may share. */
interface MarkerReading {
  readonly direction: MarkerDirection;
  readonly ofChange: boolean;
}

/** Area over pairs within center and, for levels, class of assay; and over all pairs where all may be compared. */
export function predictionAreas(
  cases: readonly PredictionCase[],
  { direction, ofChange, unit }: MarkerReading & { readonly unit: CountedUnit },
): PredictionAreas {
  const strata = predictionStrata(cases, { ofChange, unit });
  const centered = strata.flatMap(({ key, units }) => units.map((unit) => ({ ...unit, center: key })));
  const comparable = ofChange || classesOf(strata).length === 1;
  return {
    strata,
    within: withinCenterAuc(centered, direction),
    pooled: comparable ? areaUnderCurve(centered, direction) : null,
  };
}

/** The classes of assay the values are of; for changes, which have none in common, one. */
export const classesOf = (strata: readonly PredictionStratum[]): (string | null)[] => [
  ...new Set(strata.map(({ comparabilityClass }) => comparabilityClass)),
];

/**
 * The areas, each family counting as one, with the curve of every stratum; and where all values may be compared with
 * each other the curve of all, its cut and leave-one-center-out. Curves and cuts are made when they are read.
 */
export function predictionFigures(cases: readonly PredictionCase[], reading: MarkerReading): PredictionFigures {
  const { direction } = reading;
  const areas = predictionAreas(cases, { ...reading, unit: "KINDRED" });
  const units = areas.strata.flatMap((stratum) =>
    stratum.units.map((unit) => ({ ...unit, center: String(stratum.centerId) })),
  );
  return {
    ...areas,
    get curves() {
      return areas.strata.map((stratum) => ({ stratum, curve: rocCurve(stratum.units, direction) }));
    },
    together: areas.pooled && {
      get curve() {
        return rocCurve(units, direction);
      },
      get cut() {
        return youdenCut(units, direction);
      },
      get leftOut() {
        return leaveOneCenterOut(units, direction);
      },
    },
  };
}
