import type { ReportedConcentration } from "@nlrp12/domain";
import { CANONICAL_UNIT, toPgPerMl } from "@nlrp12/domain";
import { Concentration, Quantity } from "./concentration.type.ts";

/** A reported value as the API shows it, with the same value in pg/mL; the comparator holds for both. */
export function presentConcentration(reported: ReportedConcentration): Concentration {
  return Object.assign(new Concentration(), {
    comparator: reported.comparator,
    value: reported.value,
    unit: reported.unit,
    canonical: Object.assign(new Quantity(), {
      value: toPgPerMl(reported.value, reported.unit),
      unit: CANONICAL_UNIT,
    }),
    lowerLimit: reported.lowerLimit,
    upperLimit: reported.upperLimit,
    reported: reported.reported,
  });
}
