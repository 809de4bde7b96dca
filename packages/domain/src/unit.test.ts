import { describe, expect, it } from "vitest";
import { concentrationUnitOf, toPgPerMl } from "./unit.ts";

describe("concentration units as laboratories write them", () => {
  it.each([
    ["pg/mL", "pg/mL"],
    ["pg/ml", "pg/mL"],
    ["PG/ML", "pg/mL"],
    [" pg / mL ", "pg/mL"],
    ["pgml-1", "pg/mL"],
    ["pg.mL-1", "pg/mL"],
    ["pg·mL⁻¹", "pg/mL"],
    ["pg mL−1", "pg/mL"],
    ["ng/L", "ng/L"],
    ["ng.L-1", "ng/L"],
    ["ng/dl", "ng/dL"],
    ["pg.dL-1", "pg/dL"],
    ["µg/l", "ug/L"],
    ["μg/L", "ug/L"],
    ["mcg/mL", "ug/mL"],
    ["fg/ml", "fg/mL"],
    ["mg.L-1", "mg/L"],
  ])("reads %s as %s", (written, unit) => {
    expect(concentrationUnitOf(written)).toBe(unit);
  });

  it.each(["", "pg", "IU/mL", "pmol/L", "g/L", "pg/mL/h", "%"])("does not guess at %j", (written) => {
    expect(concentrationUnitOf(written)).toBeNull();
  });

  // 1 ng/L = 1000 pg / 1000 mL; 1 ng/dL = 1000 pg / 100 mL; 1 mg/L = 10⁹ pg / 1000 mL.
  it.each([
    ["fg/mL", 0.001],
    ["pg/mL", 1],
    ["ng/L", 1],
    ["pg/dL", 0.01],
    ["ng/dL", 10],
    ["ng/mL", 1000],
    ["ug/L", 1000],
    ["ug/mL", 1_000_000],
    ["mg/L", 1_000_000],
  ] as const)("makes 1 %s into %d pg/mL", (unit, pgPerMl) => {
    expect(toPgPerMl(1, unit)).toBe(pgPerMl);
  });
});
