import { type Comparator, toLogInterval } from "@nlrp12/domain";
import { describe, expect, it } from "vitest";
import { contradictedLimits, limitNotes } from "./limit-contradictions.ts";

/** A cell of a file of center 1 in pg/mL, on an assay that reads 2 to 1000, as the read model keeps it. */
function cell(comparator: Comparator, value: number, reported: string, lowerLimit: number | null = 2) {
  const interval = toLogInterval({ comparator, value, unit: "pg/mL", reported, lowerLimit, upperLimit: 1000 });
  return { centerId: 1, ...interval, lowerLimit, reported };
}

describe("values that contradict the limits of their own assay", () => {
  it("are plain numbers below the lower or above the upper limit", () => {
    const values = [cell("=", 1.4, "1,4"), cell("=", 1200, "1 200"), cell("=", 3, "3"), cell("<", 2, "<2")];
    expect(contradictedLimits(values)).toEqual([{ centerId: 1, writtenAsMeasured: 2, belowAnother: 0 }]);
  });

  // <5 on an assay that reads down to 2: three or four could have been read.
  it("are those below another limit than their assay's, and not the same limit rounded", () => {
    const values = [cell("<", 5, "<5"), cell("<", 1.995, "<2.0"), cell("<", 2, "OOR <"), cell("<", 7, "<7", null)];
    expect(contradictedLimits(values)).toEqual([{ centerId: 1, writtenAsMeasured: 0, belowAnother: 1 }]);
  });

  it("are not replicates of which one is below and one measured, nor values whose text is not read", () => {
    const mixed = { ...cell("<", 2, "<2; 2.4"), logUpper: Math.log(2.19) };
    expect(contradictedLimits([mixed, { ...cell("=", 1, "1"), reported: null }])).toEqual([]);
  });

  it("are warned of once a center, by number and never by value, in both languages", () => {
    const values = [cell("=", 1.4, "1.4"), cell("<", 5, "<5"), { ...cell("=", 1.7, "1.7"), centerId: 2 }];
    const notes = limitNotes(values, new Map([[1, "Poitiers"]]));
    expect(notes.map(({ code, severity }) => [code, severity])).toEqual([
      ["LIMITS_CONTRADICT_VALUES", "WARNING"],
      ["LIMITS_CONTRADICT_VALUES", "WARNING"],
    ]);
    expect(notes[0]?.text.en).toMatch(/^Poitiers: .*\(1 written as measured .*; 1 written as below/);
    expect(notes[0]?.text.fr).toMatch(/^Poitiers : .*\(1 écrites .* ; 1 écrites/);
    expect(notes.map(({ text }) => text.en).join()).not.toMatch(/1\.4|1\.7|5 pg/);
  });
});
