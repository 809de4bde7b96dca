import { describe, expect, it } from "vitest";
import { checked, SMALL_COHORT, withCell, zipOf } from "./small-cohort.fixture.ts";

const rulesOf = async (bytes: Uint8Array) =>
  (await checked(bytes)).problems.map(({ rule, severity, cell }) => `${severity} ${rule} ${cell}`);
const withMeasurement = (...line: string[]) =>
  zipOf({ ...SMALL_COHORT, measurements: [...SMALL_COHORT.measurements, line] });
const withCourse = (...line: string[]) => zipOf({ ...SMALL_COHORT, courses: [...SMALL_COHORT.courses, line] });

describe("measurements against their assay", () => {
  it("below and above its limits are warned about and kept", async () => {
    const { file, problems } = await checked(withCell("measurements", [1, 2], "0.5"));
    expect(problems).toMatchObject([{ rule: "VALUE_BELOW_LIMIT", severity: "WARNING", cell: "C2" }]);
    expect(file?.measurements[0]?.value).toBe(0.5);
    expect(await rulesOf(withCell("measurements", [1, 2], "20000"))).toEqual(["WARNING VALUE_ABOVE_LIMIT C2"]);
  });

  // The assay's lower limit is 2 pg/mL; the measurement is in ng/mL, so OOR < is 2 / 1000 = 0.002 ng/mL.
  it("that are out of range take the limit of the assay in their own unit", async () => {
    const { file } = await checked(withMeasurement("S-0101", "IL1b", "OOR <", "ng/ml", "A1").slice());
    expect(file).toBeNull();
    const two = SMALL_COHORT.measurements.map((line) => [...line, ""]);
    const replicated = [
      [...(SMALL_COHORT.measurements[0] ?? []), "replicate"],
      ...two.slice(1),
      ["S-0101", "IL-1β", "OOR <", "ng/ml", "A1", "2"],
    ];
    const accepted = await checked(zipOf({ ...SMALL_COHORT, measurements: replicated }));
    expect(accepted.problems).toEqual([]);
    expect(accepted.file?.measurements[2]).toMatchObject({
      comparator: "<",
      value: 0.002,
      unit: "ng/mL",
      reported: "OOR <",
    });
  });

  it("that are out of range or zero are refused where the assay gives no limit", async () => {
    expect(await rulesOf(withMeasurement("S-0101", "IL_6", "OOR >", "pg/mL", "A1"))).toEqual([
      "ERROR OUT_OF_RANGE_NEEDS_LIMIT C4",
    ]);
    expect(await rulesOf(withMeasurement("S-0101", "IL_6", "0", "pg/mL", "A1"))).toEqual(["ERROR ZERO_NEEDS_LIMIT C4"]);
    expect(await rulesOf(withCell("measurements", [1, 2], "-4"))).toEqual(["ERROR NEGATIVE_CONCENTRATION C2"]);
  });

  it("far above any published value cast doubt on their unit", async () => {
    expect(await rulesOf(withMeasurement("S-0101", "IL_6", "850", "mg/L", "A1"))).toEqual([
      "WARNING IMPLAUSIBLE_VALUE C4",
    ]);
  });

  it("of a sample or assay that is not in the file are refused", async () => {
    expect(await rulesOf(withMeasurement("S-0999", "IL_6", "8", "pg/mL", "A9"))).toEqual([
      "ERROR ORPHAN_SAMPLE A4",
      "ERROR ORPHAN_ASSAY E4",
    ]);
  });
});

describe("treatment courses", () => {
  it("that leave day 0 elsewhere than at the first anakinra dose are offered the shift, which moves every day", async () => {
    const bytes = withCell("courses", [1, 2], "10");
    const { file, problems } = await checked(bytes);
    expect(file).toBeNull();
    expect(problems).toMatchObject([{ rule: "FIRST_DOSE_NOT_DAY_ZERO", cell: "C2" }]);
    expect(problems[0]?.accepted.fr).toContain("décaler les jours");
    const shifted = await checked(bytes, { shiftDays: true });
    expect(shifted.problems).toEqual([]);
    expect(shifted.file?.courses[0]).toMatchObject({ startDay: 0, stopDay: 410 });
    expect(shifted.file?.samples.map(({ day }) => day)).toEqual([-10, 0]);
    expect(shifted.file?.assessments[0]?.day).toBe(-10);
  });

  it("of one agent that overlap are warned about, dose steps are not", async () => {
    expect(await rulesOf(withCourse("P-001", "Kineret", "400", "500", ""))).toEqual(["WARNING COURSES_OVERLAP C3"]);
    expect(await rulesOf(withCourse("P-001", "Kineret", "420", "500", ""))).toEqual([]);
  });

  it("cannot stop before they start", async () => {
    expect(await rulesOf(withCourse("P-001", "Ilaris", "500", "480", ""))).toEqual(["ERROR STOP_BEFORE_START D3"]);
  });
});

describe("variants and features", () => {
  // 850 / 3 = 283.3, so c.850C>T changes residue 284.
  it("whose two names point to different residues are warned about", async () => {
    expect(await rulesOf(withCell("variants", [1, 4], "p.Arg285Ter"))).toEqual(["WARNING RESIDUE_CODON_MISMATCH E2"]);
  });

  it("need well-formed names and HPO terms", async () => {
    expect(await rulesOf(withCell("variants", [1, 3], "850C>T"))).toEqual(["ERROR HGVS_FORMAT D2"]);
    expect(await rulesOf(withCell("features", [1, 1], "HP:195"))).toEqual(["ERROR HPO_FORMAT B2"]);
    expect((await checked(withCell("features", [1, 1], "Fièvre récurrente"))).file?.features[0]?.hpoId).toBe(
      "HP:0001954",
    );
  });
});

describe("ages", () => {
  it("above 89 are one class, written 90+ and kept as 90", async () => {
    const { file } = await checked(withCell("cases", [1, 3], "90+"));
    expect(file?.cases[0]?.ageAtOnsetYears).toBe(90);
    expect(await rulesOf(withCell("cases", [1, 3], "90"))).toEqual(["ERROR AGE_OVER_89 D2"]);
  });
});

describe("codes of persons", () => {
  it.each([
    ["JD12031985", "CODE_LOOKS_LIKE_DATE"],
    ["JD", "CODE_LOOKS_LIKE_NAME"],
    ["Jean Dupont", "IDENTIFIER_NAME"],
    ["JD1987", "CODE_LOOKS_LIKE_DATE"],
    ["DUP-120387", "CODE_LOOKS_LIKE_DATE"],
    ["MARTIN01", "CODE_LOOKS_LIKE_NAME"],
    ["Xavière du Bocage", "FREE_TEXT"],
    ["P 17", "CODE_FORMAT"],
  ])("that say who the person is are refused", async (code, rule) => {
    const { problems } = await checked(withCell("cases", [1, 0], code));
    expect(problems).toMatchObject([{ rule, cell: "A2" }]);
    expect(JSON.stringify(problems)).not.toContain(code);
  });
});

describe("samples and assays", () => {
  it("of culture supernatants need their hours of culture", async () => {
    expect(await rulesOf(withCell("samples", [1, 5], ""))).toEqual(["ERROR CULTURE_HOURS_MISSING F2"]);
  });

  it("give limits with their unit, in order, and one platform for one assay", async () => {
    expect(await rulesOf(withCell("assays", [1, 5], ""))).toEqual(["ERROR LIMIT_WITHOUT_UNIT D2"]);
    expect(await rulesOf(withCell("assays", [1, 4], "1"))).toEqual(
      ["ERROR LIMITS_REVERSED E2"].concat(["WARNING VALUE_ABOVE_LIMIT C2"]),
    );
    const further = [...SMALL_COHORT.assays, ["A1", "", "IL_6", "1", "", "pg/mL"]];
    const { file, problems } = await checked(zipOf({ ...SMALL_COHORT, assays: further }));
    expect(problems).toEqual([]);
    expect(file?.assays.map(({ platform }) => platform)).toEqual(["LUMINEX", "LUMINEX"]);
    const contradicting = [...SMALL_COHORT.assays, ["A1", "MSD", "IL_6", "1", "", "pg/mL"]];
    expect(await rulesOf(zipOf({ ...SMALL_COHORT, assays: contradicting }))).toEqual(["ERROR ASSAY_CONTRADICTION A3"]);
  });
});

describe("sex and other words", () => {
  it.each([
    [
      ["F", "M"],
      ["FEMALE", "MALE"],
    ],
    [
      ["F", "H"],
      ["FEMALE", "MALE"],
    ],
    [
      ["Féminin", "Masculin"],
      ["FEMALE", "MALE"],
    ],
    [
      ["femme", "HOMME"],
      ["FEMALE", "MALE"],
    ],
  ])("are read in French and English: %s", async (written, expected) => {
    const cases = SMALL_COHORT.cases.map((line, row) => (row === 0 ? line : line.with(2, written[row - 1] ?? "")));
    const { file } = await checked(zipOf({ ...SMALL_COHORT, cases }));
    expect(file?.cases.map(({ sex }) => sex)).toEqual(expected);
  });

  it("on French sheets with French column names are the same cohort", async () => {
    const { cases, samples, ...rest } = SMALL_COHORT;
    const french = (lines: typeof cases, names: readonly string[]) => [names, ...lines.slice(1)];
    const result = await checked(
      zipOf({
        ...rest,
        Cas: french(cases, ["Code cas", "Groupe", "Sexe", "Âge début (ans)"]),
        Prélèvements: french(samples, [
          "code_prélèvement",
          "code_cas",
          "Jour",
          "Nature",
          "Stimulation",
          "Heures culture",
        ]),
      }),
    );
    expect(result.problems).toEqual([]);
    expect(result.file).toEqual((await checked(zipOf(SMALL_COHORT))).file);
  });
});
