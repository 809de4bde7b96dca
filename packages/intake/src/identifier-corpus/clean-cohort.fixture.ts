import type { Draws } from "./draws.fixture.ts";
import type { Language, RawCell, RawSheet } from "./sheets.fixture.ts";

/** Ways in which centers number their cases; some look a little like persons, dates or plates, and are none. */
const CODE_STYLES: readonly ((n: number, seed: number) => string)[] = [
  (n) => `P-${String(n).padStart(3, "0")}`,
  (n) => `POI-${String(n).padStart(6, "0")}`,
  (n) => `VER-2019-${String(n).padStart(3, "0")}`,
  (n) => `NLRP12-${n}`,
  (n) => String(1000 + n),
  (n, seed) => String(10_020_030 + 37 * n + (seed % 1000)),
  (n) => `FR${2000 + n}`,
  (n) => `AB-${String(100 + n)}-CD`,
  (n) => `ADAM-${String(n).padStart(2, "0")}`,
  (n) => `01-02-${String(n).padStart(4, "0")}`,
  (n, seed) => `C${((seed + n) * 2654435761).toString(36).slice(0, 6)}x${n}`,
];
const KITS = [
  "R&D LXSAHM",
  "HSTCMAG-28SK",
  "MSD K15049D",
  "Quantikine DLB50",
  "Simoa 3-Plex B",
  "V-PLEX",
  "Bio-Plex 200",
];
const BATCHES = ["B12", "LOT-0417", "2021-A", "P3/24", "L2109", "00123456", "K15049D-2A"];
const RUNS = ["RUN-12", "S07", "C-2020-3", "17-1-24", "EXP_009"];
const VARIANTS = ["c.850C>T", "p.Arg284Ter", "c.2072+3insT", "R284X", "c.1206C>G", "D294E"];
const HPO = ["HP:0001954", "HP:0001369", "HP:0002829", "HP:0001744"];

const sheet = (name: string, rows: RawSheet["rows"]): RawSheet => ({ name, hidden: false, above: [], rows });

/** A positive value as assays give it, from two to seventeen digits. */
function measuredValue(draws: Draws): RawCell {
  const exact = 10 ** (draws.integer(0, 5_000) / 1_000);
  if (draws.chance(0.2)) return exact;
  if (draws.chance(0.1)) return Math.round(exact);
  return Math.round(exact * 100) / 100;
}

function clinicalSheets(codes: readonly string[], draws: Draws, language: Language): readonly RawSheet[] {
  const patients = codes.filter((_, index) => index % 3 !== 2);
  const yes = language === "fr" ? "oui" : "yes";
  const cases = codes.map((code, index) => [
    ...[code, index % 3 === 2 ? "HEALTHY_CONTROL" : "PATIENT", draws.pick(language === "fr" ? ["F", "H"] : ["F", "M"])],
    ...[
      draws.chance(0.3) ? `K-${draws.integer(1, 9)}` : null,
      draws.integer(0, 60),
      draws.pick(["0-5", "18-39", "40-64", "65+"]),
    ],
  ]);
  return [
    sheet("cases", [
      ["case_code", "group", "sex", "kindred_code", "age_at_onset_years", "age_at_inclusion_band"],
      ...cases,
    ]),
    sheet("variants", [
      ["case_code", "variant_reported", "zygosity"],
      ...patients.map((code) => [code, draws.pick(VARIANTS), "HETEROZYGOUS"]),
    ]),
    sheet("features", [
      ["case_code", "hpo_id", "presence"],
      ...patients.map((code) => [code, draws.pick(HPO), "PRESENT"]),
    ]),
    sheet("courses", [
      ["case_code", "agent", "start_day", "stop_day", "dose_value", "dose_unit"],
      ...patients.map((code) => [code, "anakinra", 0, draws.integer(30, 900), 100, "mg/d"]),
    ]),
    sheet("assessments", [
      ["case_code", "day", "pga", "crp_mg_per_l", "saa_mg_per_l", "flare"],
      ...patients.map((code) => [code, 0, draws.integer(0, 4), draws.integer(1, 300), draws.integer(1, 900) / 2, yes]),
    ]),
  ];
}

function cytokineSheets(codes: readonly string[], draws: Draws): readonly RawSheet[] {
  const bare = draws.chance(0.3);
  const samples = codes.map((code, index) => ({ code, sample: bare ? String(70_000_001 + 13 * index) : `${code}-S1` }));
  return [
    sheet("samples", [
      ["sample_code", "case_code", "day", "specimen", "stimulus", "culture_hours", "cells_per_ml", "culture_run"],
      ...samples.map(({ code, sample }) => [
        ...[sample, code, 0, "PBMC_SUPERNATANT", "NONE", 24],
        ...[draws.pick([1_000_000, 500_000, 1_250_000, 12_500_000]), draws.pick(RUNS)],
      ]),
    ]),
    sheet("assays", [
      ["assay_code", "platform", "kit", "batch", "analyte", "lower_limit", "upper_limit", "unit"],
      ["A1", "LUMINEX", draws.pick(KITS), draws.pick(BATCHES), "IL_1B", 0.1, 200_000, "pg/mL"],
    ]),
    sheet("measurements", [
      ["sample_code", "analyte", "value", "unit", "assay_code"],
      ...samples.map(({ sample }) => [sample, "IL_1B", measuredValue(draws), "pg/mL", "A1"]),
    ]),
  ];
}

/** A cohort without any identifier, with the odd codes, lots and numbers that real ones hold; `cases` is always there. */
export function cleanCohort(draws: Draws, language: Language): readonly RawSheet[] {
  const style = draws.pick(CODE_STYLES);
  const seed = draws.integer(1, 100_000);
  const codes = Array.from({ length: draws.integer(6, 14) }, (_, index) => style(index + 1, seed));
  const clinical = clinicalSheets(codes, draws, language);
  const chosen = clinical.filter(({ name }) => name === "cases" || draws.chance(0.4));
  return [...chosen, ...(draws.chance(0.5) ? cytokineSheets(codes, draws) : [])];
}
