import { collapseKindreds, type LogInterval } from "@nlrp12/statistics";
import type { PredictionCase } from "./prediction-cases.ts";

/** Whether the members of a family are one with the outcome and one without, or each counts. */
export type CountedUnit = "KINDRED" | "PERSON";

/** What areas, curves and cuts are made of: a family in one outcome, or a person without known relatives there. */
export interface PredictionUnit {
  /** The value of the person; of a family the mean of its logs, or of their bounds where one lies beyond a limit. */
  readonly value: LogInterval;
  readonly outcome: boolean;
  readonly persons: number;
}

/** The units of one center whose values may be compared with each other. */
export interface PredictionStratum {
  readonly key: string;
  readonly centerId: number;
  /** Null where values of different assays may be compared, as ratios of one case may. */
  readonly comparabilityClass: string | null;
  readonly units: readonly PredictionUnit[];
}

/**
 * The units of each center and, for levels, class of assay. Members of a family with the outcome are one, those without
 * it another; whose family is not known or not readable is one alone. `ofChange`: values are ratios of a case to itself.
 */
export function predictionStrata(
  cases: readonly PredictionCase[],
  { ofChange, unit }: { readonly ofChange: boolean; readonly unit: CountedUnit },
): PredictionStratum[] {
  const strata = Map.groupBy(cases, (one) => stratumKey(one, ofChange));
  return [...strata].flatMap(([key, members]): PredictionStratum[] => {
    const [first] = members;
    if (!first) return [];
    const comparabilityClass = ofChange ? null : first.comparabilityClass;
    const units = [true, false].flatMap((outcome) => unitsWith(outcome, members, unit));
    return [{ key, centerId: first.patient.centerId, comparabilityClass, units }];
  });
}

/** The center whose cases, and for levels the class whose values, a case is compared with. */
export const stratumKey = ({ patient, comparabilityClass }: PredictionCase, ofChange: boolean): string =>
  ofChange ? String(patient.centerId) : `${patient.centerId} ${comparabilityClass}`;

function unitsWith(outcome: boolean, members: readonly PredictionCase[], unit: CountedUnit): PredictionUnit[] {
  const values = members
    .filter((one) => one.outcome === outcome)
    .map(({ value, patient }) => ({ value, kindred: unit === "KINDRED" ? patient.kindredId : null }));
  return collapseKindreds(values).map((one) => ({ value: one.value, outcome, persons: one.members }));
}

/** Whether any two persons are one. */
export const hasFamilies = (strata: readonly PredictionStratum[]): boolean =>
  strata.some(({ units }) => units.some(({ persons }) => persons > 1));

/** How many units have the outcome and how many do not, and how many persons they are. */
export function sizesOf(strata: readonly PredictionStratum[]): { nWith: number; nWithout: number; persons: number } {
  const units = strata.flatMap((stratum) => stratum.units);
  const nWith = units.filter(({ outcome }) => outcome).length;
  const persons = units.reduce((sum, one) => sum + one.persons, 0);
  return { nWith, nWithout: units.length - nWith, persons };
}
