import { describe, expect, it } from "vitest";
import type { Lines } from "./small-cohort.fixture.ts";
import { checked, SMALL_COHORT, zipOf } from "./small-cohort.fixture.ts";
import { namesContradict } from "./variant-name-check.ts";

async function rulesOf(changed: Partial<Record<keyof typeof SMALL_COHORT, Lines>>) {
  const { problems } = await checked(zipOf({ ...SMALL_COHORT, ...changed }));
  return problems.map(({ rule, cells, severity }) => `${rule} ${cells.join(" ")} ${severity}`);
}

const CASES = (lastDay: string): Lines => [
  ["case_code", "group", "sex", "last_follow_up_day"],
  ["P-001", "PATIENT", "F", lastDay],
  ["C-001", "HEALTHY_CONTROL", "H", ""],
];

describe("a day beside the last day of follow-up", () => {
  // The course of the small cohort stops on day 420.
  it("may be that day", async () => {
    expect(await rulesOf({ cases: CASES("420") })).toEqual([]);
  });

  it("is asked about when it is later", async () => {
    expect(await rulesOf({ cases: CASES("419") })).toEqual(["DAY_AFTER_LAST_FOLLOW_UP D2 WARNING"]);
  });
});

const SAMPLES = (day: string, column: string, text: string): Lines => [
  ["sample_code", "case_code", "day", "specimen", "stimulus", "culture_hours", column],
  ["S-0101", "P-001", day, "PBMC_SUPERNATANT", "NONE", "24", text],
  ["S-0201", "C-001", "0", "PBMC_SUPERNATANT", "NONE", "24", ""],
];

describe("a sample after a dose", () => {
  it.each([
    ["30", "post_dose", "yes"],
    ["420", "hours_since_last_dose", "20"],
    ["421", "hours_since_last_dose", "23"],
    ["500", "hours_since_last_dose", "1900"],
    ["-14", "post_dose", "no"],
  ])("on day %s with %s %s agrees with a course from day 0 to 420", async (day, column, text) => {
    expect(await rulesOf({ samples: SAMPLES(day, column, text) })).toEqual([]);
  });

  it.each([
    ["500", "post_dose", "yes"],
    ["-14", "hours_since_last_dose", "2"],
  ])("on day %s with %s %s has no course to follow", async (day, column, text) => {
    expect(await rulesOf({ samples: SAMPLES(day, column, text) })).toEqual(["DOSE_OUTSIDE_COURSE G2 WARNING"]);
  });
});

const MEASURED = (specimen: string, value: string, unit: string) => ({
  samples: [
    ["sample_code", "case_code", "day", "specimen", "stimulus", "culture_hours"],
    ["S-0101", "P-001", "0", specimen, "NONE", "24"],
  ],
  assays: [
    ["assay_code", "platform"],
    ["A1", "LUMINEX"],
  ],
  measurements: [
    ["sample_code", "analyte", "value", "unit", "assay_code"],
    ["S-0101", "IL_1B", value, unit, "A1"],
  ],
});

describe("a concentration of IL-1β", () => {
  it.each([
    ["PLASMA", "0.4", "pg/mL"],
    ["PLASMA", "400", "fg/mL"],
    ["PBMC_SUPERNATANT", "20", "ng/mL"],
  ])("in %s of %s %s is plausible", async (specimen, value, unit) => {
    expect(await rulesOf(MEASURED(specimen, value, unit))).toEqual([]);
  });

  // 36 ng/mL is 36,000 pg/mL, above the 5,000 that plasma may hold; 0.4 fg/mL is 0.0004 pg/mL, below 0.001.
  it.each([
    ["PLASMA", "36", "ng/mL", "IMPLAUSIBLY_HIGH_VALUE"],
    ["SERUM", "0.4", "fg/mL", "IMPLAUSIBLY_LOW_VALUE"],
    ["PBMC_SUPERNATANT", "800", "ng/mL", "IMPLAUSIBLY_HIGH_VALUE"],
    ["PLASMA", "36", "ug/mL", "IMPLAUSIBLE_VALUE"],
  ])("in %s of %s %s is asked about", async (specimen, value, unit, rule) => {
    expect(await rulesOf(MEASURED(specimen, value, unit))).toEqual([`${rule} C2 WARNING`]);
  });
});

function manyValues(rows: readonly (readonly [analyte: string, value: string, unit: string])[]) {
  return {
    ...MEASURED("PBMC_SUPERNATANT", "1", "pg/mL"),
    measurements: [
      ["sample_code", "analyte", "value", "unit", "assay_code", "replicate"],
      ...rows.map(([analyte, value, unit], index) => ["S-0101", analyte, value, unit, "A1", String(index + 1)]),
    ],
  };
}
const TWELVE = Array.from({ length: 12 }, (_, index) => ["IL_6", String(20 + 3 * index), "pg/mL"] as const);

describe("the values of one assay", () => {
  it("may come in units of the same size", async () => {
    expect(await rulesOf(manyValues([...TWELVE, ["IL_1B", "25", "ng/L"]]))).toEqual([]);
  });

  it("are asked about where one is in another unit", async () => {
    expect(await rulesOf(manyValues([...TWELVE, ["IL_1B", "25", "fg/mL"]]))).toEqual(["UNIT_DIFFERS D14 WARNING"]);
  });

  it("are asked about where the lowest repeats itself far below all others and no limit is known", async () => {
    const standIns = [0, 1, 2].map(() => ["IL_6", "0.5", "pg/mL"] as const);
    expect(await rulesOf(manyValues([...TWELVE, ...standIns]))).toEqual(["REPEATED_LOWEST_VALUE C14 C15 C16 WARNING"]);
  });

  // 20 stands three times and the next value is 23: a measured low, not a stand-in.
  it("may repeat a measured lowest value", async () => {
    const lows = [0, 1].map(() => ["IL_6", "20", "pg/mL"] as const);
    expect(await rulesOf(manyValues([...TWELVE, ...lows]))).toEqual([]);
  });
});

describe("CRP", () => {
  it("in pg/mL is told as a matter of units", async () => {
    const assessments = [
      ["case_code", "day", "crp_mg_per_l"],
      ["P-001", "0", "1191290"],
    ];
    expect(await rulesOf({ assessments })).toEqual(["UNIT_OF_COLUMN C2 ERROR"]);
  });
});

describe("the names of a variant", () => {
  it.each([
    ["R284X", "c.850C>T", "p.Arg284Ter"],
    ["p.R284*", "c.850C>T", "p.(Arg284Ter)"],
    ["c.850C>T", "c.850C>T", ""],
    ["c.1206C>G (p.Phe402Leu)", "c.1206C>G", "p.Phe402Leu"],
    ["V635TfsX12", "c.1903del", "p.Val635ThrfsTer12"],
    ["c.2072+3insT", "c.2072+3_2072+4insT", ""],
    ["delete exon 3", "", "p.Trp581Ter"],
  ])("%s, %s and %s agree", (reported, hgvsC, hgvsP) => {
    expect(namesContradict(reported, hgvsC, hgvsP)).toBe(false);
  });

  it.each([
    ["R284X", "c.850C>T", "p.Arg248Ter"],
    ["R284X", "c.850C>T", "p.Gln284Ter"],
    ["c.805C>T", "c.850C>T", "p.Arg284Ter"],
  ])("%s, %s and %s do not", (reported, hgvsC, hgvsP) => {
    expect(namesContradict(reported, hgvsC, hgvsP)).toBe(true);
  });

  it("are asked about when they point beyond the end of the gene", async () => {
    const variants = [
      ["case_code", "variant_reported", "zygosity", "hgvs_c", "hgvs_p"],
      ["P-001", "c.3187A>G", "het", "c.3187A>G", "p.Lys1063Glu"],
    ];
    expect(await rulesOf({ variants })).toEqual(["VARIANT_OUTSIDE_GENE D2 WARNING"]);
  });
});
