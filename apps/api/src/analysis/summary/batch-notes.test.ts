import type { Phase } from "@nlrp12/domain";
import { describe, expect, it } from "vitest";
import { batchNotes } from "./batch-notes.ts";
import { cytokineCells } from "./cytokine-cells.ts";
import type { CytokineValue } from "./cytokine-value.sql.ts";

/** IL-1β of 10 pg/mL of persons 1 to `count` of center 1 in a phase, or of controls, read in a batch. */
function read(count: number, phase: Phase | "CONTROL", batch: string): CytokineValue[] {
  const control = phase === "CONTROL";
  return Array.from({ length: count }, (_, index) => ({
    ...{ centerId: 1, cohortId: 1, caseId: index + (control ? 100 : 0), caseCode: "" },
    ...{ personId: `${control ? "C" : "P"}${index}`, kindredId: null },
    ...{ caseGroup: control ? "HEALTHY_CONTROL" : "PATIENT", phase: control ? "NONE" : phase },
    ...{ sampleNo: 1, sampleDay: 0, nominalHours: null, cultureRun: null, categories: [] },
    ...{ logLower: Math.log(10), logUpper: Math.log(10), lowerLimit: null, upperLimit: null, reported: "10" },
    ...{ comparabilityClass: "IL_1B ELISA", platform: "ELISA", kit: null, batch, interference: null },
  }));
}

function notesOf(values: readonly CytokineValue[], phases: readonly Phase[] | null = null): string[] {
  const cells = cytokineCells({
    ...{ values, phases, spontaneous: [], cases: [], dimensions: [], kindredsReadable: true },
  });
  return batchNotes(values, cells, () => "Poitiers").map(({ text }) => text.en);
}

describe("a center none of whose batches holds both sides of a contrast", () => {
  // Before in B1 alone, to day 90 in B2 with the controls: all phases together B2 holds patients and controls alike.
  const values = [...read(4, "BEFORE", "B1"), ...read(4, "ON_EARLY", "B2"), ...read(4, "CONTROL", "B2")];

  it("is warned of by the phase that stands apart from controls, and by that which stands apart from before", () => {
    expect(notesOf(values)).toEqual([
      "Poitiers: no batch holds controls together with any of these groups: Before anakinra. What differs between them and controls may be the batch.",
      "Poitiers: of the cases with both, no batch holds values before anakinra together with any of these groups: On anakinra, to day 90. What changed since may be the batch.",
    ]);
  });

  it("is named once with all its phases, and not for a phase that is not shown", () => {
    const apart = [...values.filter(({ phase }) => phase !== "NONE"), ...read(3, "CONTROL", "B3")];
    expect(notesOf(apart)[0]).toContain("groups: Before anakinra; On anakinra, to day 90. What");
    expect(notesOf(apart, ["ON_EARLY"])[0]).toContain("groups: On anakinra, to day 90. What");
  });

  it("is none of two patients, nor of a phase of which one batch holds some with the other side", () => {
    expect(notesOf([...read(2, "BEFORE", "B1"), ...read(4, "CONTROL", "B2")])).toEqual([]);
    const shared = [...values, ...read(5, "BEFORE", "B2").slice(4), ...read(5, "ON_EARLY", "B1").slice(4)];
    expect(notesOf(shared)).toEqual([]);
  });
});
