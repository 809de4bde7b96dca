import type { Analyte, Phase } from "@nlrp12/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  geometricMeanByHand,
  kindredsByHand,
  mean,
  quantileOfType2,
  studentQuantile,
  valuesByHand,
  welchByHand,
} from "./by-hand.ts";
import { CYTOKINE_SUMMARY, cellOf, type WrittenSummary } from "./cytokine-answer.ts";
import { type SeededConsortium, type StudyCohort, seededConsortium } from "./seeded-consortium.ts";

/** Largest relative distance allowed between the portal's figures and those made here. */
const TOLERANCE = 1e-9;

let consortium: SeededConsortium;
beforeAll(async () => {
  consortium = await seededConsortium(2024);
});
afterAll(() => consortium?.close());

/** Numbers of an answer against numbers made here, each by its relative distance. */
function expectEqual(answered: unknown, byHand: Readonly<Record<string, number>>): void {
  for (const [name, expected] of Object.entries(byHand)) {
    const found = (answered as Readonly<Record<string, number>> | null)?.[name] ?? Number.NaN;
    expect(Math.abs(found / expected - 1), `${name}: ${found} against ${expected}`).toBeLessThan(TOLERANCE);
  }
}

async function asked(analyte: Analyte): Promise<WrittenSummary> {
  return consortium.ask<WrittenSummary>(CYTOKINE_SUMMARY, { analyte, by: ["CENTER"] });
}

const logsOf = (slug: StudyCohort, analyte: Analyte, phase: Phase | "CONTROLS") =>
  valuesByHand(consortium.cohort(slug).file, analyte, phase);

// R: qt(0.975, c(1, 4, 30)) is 12.70620473617, 2.77644510520, 2.04227245630.
it("has a Student quantile of its own that tables agree with", () => {
  expect(studentQuantile(1)).toBeCloseTo(12.70620473617, 9);
  expect(studentQuantile(4)).toBeCloseTo(2.7764451052, 9);
  expect(studentQuantile(30)).toBeCloseTo(2.0422724563, 9);
});

describe("a cell of the answer is what plain arithmetic makes of the file", () => {
  // ng/L with decimal commas.
  it("controls of Poitiers, IL-1β: n, median, quartiles and geometric mean with its interval", async () => {
    const { levels, n } = cellOf(await asked("IL_1B"), { group: "HEALTHY_CONTROL", category: "poitiers" });
    const logs = logsOf("poitiers-nlrp12", "IL_1B", "CONTROLS").map(({ log }) => log);
    const concentrations = logs.map(Math.exp);
    expect([n, levels?.n, levels?.belowLimit]).toEqual([12, 12, 0]);
    expectEqual(levels?.median, { value: quantileOfType2(concentrations, 0.5) });
    expectEqual(levels?.q1, { value: quantileOfType2(concentrations, 0.25) });
    expectEqual(levels?.q3, { value: quantileOfType2(concentrations, 0.75) });
    expectEqual(levels?.geometricMean, geometricMeanByHand(logs));
  });

  // Duplicate wells, their mean log; 45 patients in kindreds.
  it("patients of INSERM before anakinra, IL-1β: Welch's ratio by person and by kindred, and each case's fold", async () => {
    const cell = cellOf(await asked("IL_1B"), { phase: "BEFORE", category: "inserm" });
    const patients = logsOf("inserm-nlrp12", "IL_1B", "BEFORE");
    const controls = logsOf("inserm-nlrp12", "IL_1B", "CONTROLS");
    const controlLogs = controls.map(({ log }) => log);
    expect(cell.n).toBe(patients.length);
    expect(cell.kindreds).toBe(kindredsByHand(patients).length);
    expect(cell.kindreds).toBeLessThan(cell.n);
    expect(cell.vsControlsByPerson).toMatchObject({
      estimator: "WELCH",
      nNumerator: patients.length,
      nDenominator: 24,
    });
    expectEqual(
      cell.vsControlsByPerson,
      welchByHand(
        patients.map(({ log }) => log),
        controlLogs,
      ),
    );
    expectEqual(cell.vsControls, welchByHand(kindredsByHand(patients), kindredsByHand(controls)));
    expect(cell.points).toHaveLength(patients.length);
    for (const { case: of, foldChange } of cell.points) {
      const log = patients.find(({ caseCode }) => caseCode === of.code)?.log ?? Number.NaN;
      expectEqual(foldChange, { value: Math.exp(log - mean(controlLogs)) });
    }
  });

  // ng/mL; the sample nearest to day 30 against the last before day 0, in cases that have both.
  it("patients of Versailles early under anakinra, IL-1Ra: the paired ratio to their own baseline, a family as one", async () => {
    const cell = cellOf(await asked("IL_1RA"), { phase: "ON_EARLY", category: "versailles" });
    const before = new Map(logsOf("versailles-nlrp12", "IL_1RA", "BEFORE").map(({ caseCode, log }) => [caseCode, log]));
    const changes = logsOf("versailles-nlrp12", "IL_1RA", "ON_EARLY").flatMap((early) => {
      const baseline = before.get(early.caseCode);
      return baseline === undefined ? [] : [{ ...early, log: early.log - baseline }];
    });
    const differences = kindredsByHand(changes);
    expect(differences.length).toBeLessThan(changes.length);
    expect(cell.vsBaseline).toMatchObject({ estimator: "PAIRED_T", nNumerator: differences.length });
    expect(differences.length).toBeGreaterThan(10);
    expectEqual(cell.vsBaseline, geometricMeanByHand(differences));
  });

  // The electrochemical platform, of which only TNF-α has no control below its limit.
  it.each(["ON_LATE", "AFTER"] as const)("patients of AP-HP %s, TNF-α: levels and ratio", async (phase) => {
    const cell = cellOf(await asked("TNF_A"), { phase, category: "aphp" });
    const patients = logsOf("aphp-nlrp12", "TNF_A", phase);
    const concentrations = patients.map(({ log }) => Math.exp(log));
    expect(cell.n).toBe(patients.length);
    expectEqual(cell.levels?.median, { value: quantileOfType2(concentrations, 0.5) });
    expectEqual(cell.levels?.q1, { value: quantileOfType2(concentrations, 0.25) });
    expectEqual(cell.levels?.q3, { value: quantileOfType2(concentrations, 0.75) });
    const controls = kindredsByHand(logsOf("aphp-nlrp12", "TNF_A", "CONTROLS"));
    expectEqual(cell.vsControls, welchByHand(kindredsByHand(patients), controls));
  });
});
