import { expect, it } from "vitest";
import { cytokineCells } from "./cytokine-cells.ts";
import { cytokineNotes } from "./cytokine-notes.ts";
import type { CytokineValue } from "./cytokine-value.sql.ts";

/** Controls of center 1 below 2 pg/mL, three by a kit. */
const below = (kit: string | null): CytokineValue[] =>
  Array.from({ length: 3 }, (_, index) => ({
    ...{ centerId: 1, cohortId: 1, caseId: index, caseCode: "", personId: `${kit} ${index}`, kindredId: null },
    ...{ caseGroup: "HEALTHY_CONTROL", phase: "NONE", sampleNo: 1, sampleDay: 0, nominalHours: null },
    ...{ cultureRun: null, categories: [], logLower: Number.NEGATIVE_INFINITY, logUpper: Math.log(2) },
    ...{ lowerLimit: 2, upperLimit: null, reported: "<2", comparabilityClass: `IL_1B LUMINEX ${kit}` },
    ...{ platform: "LUMINEX", kit, batch: null, interference: null },
  }));

function toldOf(values: readonly CytokineValue[]) {
  const notes = cytokineNotes({
    ...{ analyte: "IL_1B", values, cells: [], disturbed: { samples: 0, cases: 0 }, kindredsReadable: true },
    centerNames: new Map([[1, "Poitiers"]]),
  });
  return notes.filter(({ code }) => code === "CONTROLS_MOSTLY_BELOW_LIMIT").map(({ text }) => text);
}

it("controls mostly below their limit are told by center, and by kit where a center has several", () => {
  expect(toldOf(below("Kit A")).map(({ en }) => en)).toEqual([
    "Poitiers: 3 of 3 controls lie below the limit; the ratio can only be bounded.",
  ]);
  const [a, b] = toldOf([...below("Kit A"), ...below(null)]);
  expect(a?.en).toBe("Poitiers, Luminex, Kit A: 3 of 3 controls lie below the limit; the ratio can only be bounded.");
  expect(b?.fr).toMatch(/^Poitiers, Luminex : 3 témoins sur 3/);
});

it("baselines older than 90 days are counted once a case, where a value on treatment is divided by them", () => {
  const [template] = below("Kit A");
  if (!template) throw new Error("a value");
  const taken = (caseId: number, phase: "BEFORE" | "ON_EARLY" | "ON_LATE", sampleDay: number): CytokineValue => ({
    ...{ ...template, caseGroup: "PATIENT", caseId, personId: String(caseId) },
    ...{ phase, sampleDay, logLower: 1, logUpper: 1 },
  });
  const values = [
    ...[taken(1, "BEFORE", -400), taken(1, "ON_EARLY", 30), taken(1, "ON_LATE", 100)],
    ...[taken(2, "BEFORE", -3), taken(2, "ON_EARLY", 30), taken(3, "BEFORE", -200)],
  ];
  const cells = cytokineCells({
    ...{ values, spontaneous: [], cases: [], phases: null, dimensions: [], kindredsReadable: true },
  });
  const notes = cytokineNotes({
    ...{ analyte: "IL_1B", values, cells, disturbed: { samples: 0, cases: 0 }, kindredsReadable: true },
    centerNames: new Map([[1, "Poitiers"]]),
  });
  const told = notes.filter(({ code }) => code === "OLD_BASELINES").map(({ text }) => text.en);
  expect(told).toEqual([expect.stringMatching(/^1 of 2 values before anakinra/)]);
});
