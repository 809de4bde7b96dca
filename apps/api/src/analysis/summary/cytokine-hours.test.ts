import { describe, expect, it } from "vitest";
import { cytokineCells } from "./cytokine-cells.ts";
import type { CytokineLevel } from "./cytokine-value.sql.ts";

/** A plasma IL-6 value of one person at an hour of a day, in pg/mL. */
function measuredIn(person: string, pgPerMl: number, parts: Partial<CytokineLevel> = {}): CytokineLevel {
  const hour = parts.nominalHours ?? null;
  return {
    centerId: 1,
    cohortId: 1,
    caseId: Number(person.slice(1)),
    personId: person,
    kindredId: null,
    caseGroup: person.startsWith("C") ? "HEALTHY_CONTROL" : "PATIENT",
    phase: person.startsWith("C") ? "NONE" : "BEFORE",

    sampleNo: 1,
    sampleDay: 0,
    nominalHours: null,
    cultureRun: null,
    logLower: Math.log(pgPerMl),
    logUpper: Math.log(pgPerMl),
    comparabilityClass: "IL_6 PLASMA",
    categories: [hour === null ? "UNKNOWN" : String(hour)],
    ...parts,
  };
}

const at = (nominalHours: number, parts: Partial<CytokineLevel> = {}) => ({ nominalHours, ...parts });

const cells = (values: readonly CytokineLevel[]) =>
  cytokineCells({
    values,
    spontaneous: [],
    cases: [],
    phases: null,
    dimensions: ["NOMINAL_HOURS"],
    kindredsReadable: true,
  });

describe("cells by hours within the day", () => {
  // Controls at 8 h: 1, 2, 4 (geometric mean 2); at 20 h: 4, 8, 16 (8). The patient has 16 at both hours.
  const controls = [1, 2, 4].flatMap((low, index) => [
    measuredIn(`C${index}`, low, at(8)),
    measuredIn(`C${index}`, low * 4, at(20)),
  ]);
  const found = cells([...controls, measuredIn("P9", 16, at(8)), measuredIn("P9", 16, at(20))]);

  it("compare a patient with the controls of that same hour, each control once", () => {
    const folds = found.filter((cell) => cell.caseGroup === "PATIENT").map((cell) => cell.foldChanges?.median?.value);
    expect(folds[0]).toBeCloseTo(8, 12);
    expect(folds[1]).toBeCloseTo(2, 12);
    const ratios = found.flatMap((cell) => cell.vsControls ?? []);
    expect(ratios.map(({ nDenominator }) => nDenominator)).toEqual([3, 3]);
  });

  it("stand in the order of the day, controls first", () => {
    expect(found.map(({ caseGroup, categories }) => `${caseGroup} ${categories}`)).toEqual([
      "HEALTHY_CONTROL 8",
      "HEALTHY_CONTROL 20",
      "PATIENT 8",
      "PATIENT 20",
    ]);
  });

  // Before anakinra the last day stands for the case, early under it the day nearest to 30: 25, not 3 or 80.
  it("take of several days the one that stands for the phase, and the baseline of that same hour", () => {
    const early = (person: string, day: number, pgPerMl: number) =>
      measuredIn(person, pgPerMl, at(8, { phase: "ON_EARLY", sampleDay: day, sampleNo: day }));
    const valuesOf = (person: string) => [
      measuredIn(person, 100, at(8, { sampleDay: -40, sampleNo: 1 })),
      measuredIn(person, 50, at(8, { sampleDay: -2, sampleNo: 2 })),
      measuredIn(person, 900, at(20, { sampleDay: -1, sampleNo: 3 })),
      early(person, 3, 40),
      early(person, 25, 5),
      early(person, 80, 20),
    ];
    const patients = cells(["P7", "P8", "P9"].flatMap(valuesOf)).filter((cell) => cell.categories[0] === "8");
    expect(
      patients.map(({ phase, points }) => [phase, points.map(({ value }) => Math.round(Math.exp(value.logLower)))]),
    ).toEqual([
      ["BEFORE", [50, 50, 50]],
      ["ON_EARLY", [5, 5, 5]],
    ]);
    const change = patients[1]?.vsBaseline;
    expect(change?.kind === "RATIO" ? change.value : null).toBeCloseTo(0.1, 12);
  });
});
