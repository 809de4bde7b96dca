import type { Analyte } from "./analyte.ts";
import type { Platform, Preservation, Specimen, Stimulus } from "./vocabulary.ts";

/** What decides whether raw levels of two samples may be pooled (analysis, "Comparability gate"). */
export interface ComparabilityFacts {
  readonly analyte: Analyte;
  readonly specimen: Specimen;
  readonly preservation: Preservation;
  readonly stimulus: Stimulus;
  readonly stimulusDose: number | null;
  readonly stimulusDoseUnit: string | null;
  readonly cultureHours: number | null;
  readonly cellsPerMl: number | null;
  readonly platform: Platform;
  readonly kit: string | null;
}

/** Hours of culture in bands within which secretion is treated as alike. */
export function cultureHoursBand(hours: number | null): string {
  if (hours === null || hours === 0) return "none";
  if (hours <= 6) return "1-6h";
  if (hours <= 16) return "7-16h";
  if (hours <= 30) return "17-30h";
  if (hours <= 60) return "31-60h";
  return "61h+";
}

/** Cells per millilitre in half-decade bands. */
export function cellDensityBand(cellsPerMl: number | null): string {
  if (cellsPerMl === null || cellsPerMl <= 0) return "none";
  return `1e${(Math.round(Math.log10(cellsPerMl) * 2) / 2).toFixed(1)}`;
}

/** A stable, readable key of the comparability class: samples with equal keys may be pooled as raw levels. */
export function comparabilityClassOf(facts: ComparabilityFacts): string {
  const dose = facts.stimulusDose === null ? "" : `@${facts.stimulusDose}${facts.stimulusDoseUnit ?? ""}`;
  return [
    facts.analyte,
    facts.specimen,
    facts.preservation,
    `${facts.stimulus}${dose}`,
    cultureHoursBand(facts.cultureHours),
    cellDensityBand(facts.cellsPerMl),
    facts.platform,
    facts.kit ?? "-",
  ].join("|");
}

/**
 * The key of a comparability class without its stimulus and dose: equal for a stimulated and a spontaneous sample that
 * were otherwise cultured, prepared and read alike.
 */
export function classButForStimulus(comparabilityClass: string): string {
  return comparabilityClass.split("|").toSpliced(STIMULUS_PLACE, 1).join("|");
}

/** The stimulus with its dose and the band of hours of a comparability class: what cells answered to, and how long. */
export function stimulationOf(comparabilityClass: string): string {
  return comparabilityClass
    .split("|")
    .slice(STIMULUS_PLACE, STIMULUS_PLACE + 2)
    .join("|");
}

/** Where the stimulus stands in a key, the hours of culture after it, before anything a center writes itself. */
const STIMULUS_PLACE = 3;
