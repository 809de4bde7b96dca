import type { SheetReadings } from "../cells/row-reading.ts";
import type { Finding } from "../rules/problem.ts";
import { checkAssayValues } from "./assay-value-check.ts";
import { checkFollowUp } from "./follow-up-check.ts";
import { checkMagnitudes } from "./magnitude-check.ts";
import { measurementColumns } from "./measurement-columns.ts";
import { checkVariantNames } from "./variant-name-check.ts";

/** Notes what is improbable rather than impossible, across sheets and rows; every finding is a warning. */
export function checkPlausibility(readings: SheetReadings): readonly Finding[] {
  const measurements = measurementColumns(readings);
  return [
    ...checkFollowUp(readings),
    ...(measurements ? [...checkMagnitudes(readings, measurements), ...checkAssayValues(measurements)] : []),
    ...checkVariantNames(readings),
  ];
}
