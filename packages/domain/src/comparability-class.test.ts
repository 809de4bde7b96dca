import { describe, expect, it } from "vitest";
import type { ComparabilityFacts } from "./comparability-class.ts";
import { cellDensityBand, classButForStimulus, comparabilityClassOf, cultureHoursBand } from "./comparability-class.ts";

const facts: ComparabilityFacts = {
  analyte: "IL_1B",
  specimen: "PBMC_SUPERNATANT",
  preservation: "FRESH",
  stimulus: "LPS",
  stimulusDose: 100,
  stimulusDoseUnit: "ng/mL",
  cultureHours: 24,
  cellsPerMl: 1e6,
  platform: "LUMINEX",
  kit: "kit A",
};

describe("the comparability class", () => {
  it("is one readable key of everything that decides about pooling", () => {
    expect(comparabilityClassOf(facts)).toBe("IL_1B|PBMC_SUPERNATANT|FRESH|LPS@100ng/mL|17-30h|1e6.0|LUMINEX|kit A");
  });

  it.each([
    { analyte: "IL_6" },
    { specimen: "MONOCYTE_SUPERNATANT" },
    { preservation: "FROZEN" },
    { stimulus: "NONE", stimulusDose: null, stimulusDoseUnit: null },
    { stimulusDose: 10 },
    { cultureHours: 48 },
    { cellsPerMl: 5e6 },
    { platform: "MSD" },
    { kit: "kit B" },
  ] as const)("changes with %j", (change) => {
    expect(comparabilityClassOf({ ...facts, ...change })).not.toBe(comparabilityClassOf(facts));
  });

  it("is the same but for the stimulus in the two samples of a pair, and in no others", () => {
    const spontaneous = { ...facts, stimulus: "NONE", stimulusDose: null, stimulusDoseUnit: null } as const;
    const key = (of: ComparabilityFacts) => classButForStimulus(comparabilityClassOf(of));
    expect(key(facts)).toBe("IL_1B|PBMC_SUPERNATANT|FRESH|17-30h|1e6.0|LUMINEX|kit A");
    expect(key(spontaneous)).toBe(key(facts));
    expect(key({ ...spontaneous, cultureHours: 4 })).not.toBe(key(facts));
    expect(key({ ...spontaneous, kit: "kit B" })).not.toBe(key(facts));
  });

  it("does not change with 20 instead of 24 hours of culture", () => {
    expect(comparabilityClassOf({ ...facts, cultureHours: 20 })).toBe(comparabilityClassOf(facts));
  });

  it.each([
    [null, "none"],
    [0, "none"],
    [6, "1-6h"],
    [7, "7-16h"],
    [16, "7-16h"],
    [17, "17-30h"],
    [30, "17-30h"],
    [31, "31-60h"],
    [60, "31-60h"],
    [72, "61h+"],
  ] as const)("puts %s hours into %s", (hours, band) => {
    expect(cultureHoursBand(hours)).toBe(band);
  });

  // log10(5e5) = 5.70 → 5.5; log10(2e6) = 6.30 → 6.5; log10(1.5e6) = 6.18 → 6.0.
  it.each([
    [null, "none"],
    [0, "none"],
    [5e5, "1e5.5"],
    [1e6, "1e6.0"],
    [1.5e6, "1e6.0"],
    [2e6, "1e6.5"],
  ] as const)("puts %s cells/mL into %s", (cellsPerMl, band) => {
    expect(cellDensityBand(cellsPerMl)).toBe(band);
  });
});
