import type { CohortFile, SampleRow } from "@nlrp12/domain";
import { EMPTY_COHORT_FILE } from "@nlrp12/domain";
import { describe, expect, it } from "vitest";
import { caseRow, courseRow, ELISA_A1, measurementRow, sampleRow } from "../../../../test/kit/cohort-rows.ts";
import { type CaseRecord, caseRecordsOf } from "./case-record.ts";
import { caseResponsesOf, genotypeOf, treatmentGroupOf } from "./read-model-case.ts";
import { phaseAnalytesOf } from "./read-model-phase.ts";
import { sampleAnalytesOf } from "./read-model-sample.ts";

const anakinra = courseRow("P1", { stopDay: 400 });

const sample = (sampleCode: string, day: number, parts: Partial<SampleRow> = {}): SampleRow =>
  sampleRow("P1", day, { sampleCode, ...parts });

function treated(parts: Partial<CohortFile>): CaseRecord {
  const [record] = caseRecordsOf({
    ...EMPTY_COHORT_FILE,
    cases: [caseRow("P1", { ageAtOnsetYears: null, ageAtInclusionBand: null })],
    courses: [anakinra],
    assays: [{ ...ELISA_A1, kit: null }],
    ...parts,
  });
  if (!record) throw new Error("the fixture has one case");
  return record;
}

const daysByPhase = (content: CaseRecord) =>
  Object.fromEntries(phaseAnalytesOf(content, sampleAnalytesOf(content)).map((row) => [row.phase, row.sampleDay]));

describe("a sample of the read model", () => {
  it("averages technical replicates on the log scale", () => {
    // √(10·1000) = 100, so the mean log is ln 100.
    const content = treated({
      samples: [sample("S1", 0)],
      measurements: [measurementRow("S1", 10, { replicate: 1 }), measurementRow("S1", 1000, { replicate: 2 })],
    });
    const [row] = sampleAnalytesOf(content);
    expect(row?.replicates).toBe(2);
    expect(row?.logLower).toBeCloseTo(Math.log(100), 12);
    expect(row?.logUpper).toBeCloseTo(Math.log(100), 12);
  });

  it("makes a mean with a value below the limit an interval of log bounds", () => {
    // Replicates 50 and <2: nothing is known below, and at most √(50·2) = 10 above.
    const content = treated({
      samples: [sample("S1", 0)],
      measurements: [
        measurementRow("S1", 50, { replicate: 1 }),
        measurementRow("S1", 2, { replicate: 2, comparator: "<" }),
      ],
    });
    const [row] = sampleAnalytesOf(content);
    expect(row?.logLower).toBe(Number.NEGATIVE_INFINITY);
    expect(row?.logUpper).toBeCloseTo(Math.log(10), 12);
  });

  it("carries limits in pg/mL whatever unit the value was reported in", () => {
    // 0.5 ng/mL = 500 pg/mL; the assay states its limits as 2 and 1000 pg/mL.
    const content = treated({
      samples: [sample("S1", 0)],
      measurements: [measurementRow("S1", 0.5, { unit: "ng/mL" })],
    });
    expect(content.samples[0]?.measurements[0]).toMatchObject({ lowerLimit: 0.002, upperLimit: 1 });
    const [row] = sampleAnalytesOf(content);
    expect(row).toMatchObject({ lowerLimit: 2, upperLimit: 1000 });
    expect(row?.logLower).toBeCloseTo(Math.log(500), 12);
  });

  it("never averages across platforms: of two assays the one with more replicates stands", () => {
    const content = treated({
      samples: [sample("S1", 0)],
      assays: ["A1", "A2"].map((assayCode) => ({
        assayCode,
        platform: assayCode === "A1" ? ("ELISA" as const) : ("LUMINEX" as const),
        kit: null,
        batch: null,
        analyte: null,
        lowerLimit: null,
        upperLimit: null,
        unit: null,
      })),
      measurements: [
        measurementRow("S1", 80),
        measurementRow("S1", 20, { assayCode: "A2", replicate: 1 }),
        measurementRow("S1", 20, { assayCode: "A2", replicate: 2 }),
      ],
    });
    const rows = sampleAnalytesOf(content);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ platform: "LUMINEX", replicates: 2 });
  });

  it("has no phase for a control", () => {
    const content = treated({ samples: [sample("S1", 0)], measurements: [measurementRow("S1", 5)] });
    const control: CaseRecord = { ...content, row: { ...content.row, group: "HEALTHY_CONTROL" }, courses: [] };
    expect(sampleAnalytesOf(control)[0]).toMatchObject({ phase: "NONE", regimen: null, caseGroup: "HEALTHY_CONTROL" });
  });
});

describe("the sample that stands for a phase", () => {
  const all = (...days: readonly number[]) => ({
    samples: days.map((day) => sample(`S${day}`, day)),
    measurements: days.map((day) => measurementRow(`S${day}`, 10)),
  });

  it("is the last before anakinra, the nearest to day 30, the last on drug, and the first after", () => {
    const content = treated(all(-60, -5, 0, 7, 28, 60, 120, 390, 402, 500));
    expect(daysByPhase(content)).toEqual({ BEFORE: 0, ON_EARLY: 28, ON_LATE: 390, AFTER: 402 });
  });

  it("is of one hour in every phase and in controls: a patient measured alike at each visit is alike in each phase", () => {
    const visit = (day: number) => [4, 0, 24].map((hours) => ({ code: `S${day}h${hours}`, day, hours }));
    const visits = [-5, 28, 390, 402].flatMap(visit);
    const content = treated({
      samples: visits.map(({ code, day, hours }) => sample(code, day, { nominalHours: hours })),
      measurements: visits.map(({ code, hours }) => measurementRow(code, 10 + hours)),
    });
    const hoursOf = (of: CaseRecord) =>
      phaseAnalytesOf(of, sampleAnalytesOf(of)).map((row) => [row.phase, row.nominalHours]);
    expect(hoursOf(content).sort()).toEqual(["AFTER", "BEFORE", "ON_EARLY", "ON_LATE"].map((phase) => [phase, 0]));
    const control: CaseRecord = { ...content, row: { ...content.row, group: "HEALTHY_CONTROL" }, courses: [] };
    expect(hoursOf(control)).toEqual([["NONE", 0]]);
  });

  it("is of one dose of the stimulus in every phase, the first by its class", () => {
    const visits = [-5, 28, 390].flatMap((day) => [100, 1].map((dose) => ({ code: `S${day}d${dose}`, day, dose })));
    const lps = { stimulus: "LPS", stimulusDoseUnit: "ng/mL" } as const;
    const content = treated({
      samples: visits.map(({ code, day, dose }) => sample(code, day, { ...lps, stimulusDose: dose })),
      measurements: visits.map(({ code }) => measurementRow(code, 10)),
    });
    const classes = phaseAnalytesOf(content, sampleAnalytesOf(content)).map((row) => row.comparabilityClass);
    expect(classes).toHaveLength(3);
    expect(new Set(classes).size).toBe(1);
  });

  it("is the earlier of two equally near to day 30", () => {
    expect(daysByPhase(treated(all(20, 40)))).toEqual({ ON_EARLY: 20 });
  });

  it("is the first of an untreated patient", () => {
    expect(daysByPhase(treated({ ...all(3, 90), courses: [] }))).toEqual({ UNTREATED: 3 });
  });

  it("is never one in which the assay sees the drug: IL-1Ra in plasma under anakinra", () => {
    const content = treated({
      samples: [sample("S1", 30, { specimen: "PLASMA" })],
      measurements: [measurementRow("S1", 10, { analyte: "IL_1RA" })],
    });
    const samples = sampleAnalytesOf(content);
    expect(samples[0]?.interference).toBe("NOT_ANALYSED");
    expect(phaseAnalytesOf(content, samples)).toEqual([]);
  });
});

describe("what a case is grouped by", () => {
  it("tells anakinra from other biologics and from none", () => {
    expect(treatmentGroupOf(treated({}))).toBe("ANAKINRA");
    expect(treatmentGroupOf(treated({ courses: [{ ...anakinra, agent: "L04AC08" }] }))).toBe("OTHER_BIOLOGIC");
    expect(treatmentGroupOf(treated({ courses: [{ ...anakinra, agent: "M04AC01" }] }))).toBe("NO_BIOLOGIC");
  });

  it("gives every published response definition a class for a treated patient, and none for anyone else", () => {
    expect(caseResponsesOf(treated({})).map((row) => [row.definition, row.responseClass, row.missing])).toEqual([
      ["cluster-2018", "UNKNOWN", "BASELINE_ASSESSMENT"],
      ["clinician", "UNKNOWN", "RESPONSE_RECORDED"],
    ]);
    expect(caseResponsesOf(treated({ courses: [] }))).toEqual([]);
  });

  it("has the variant group of its most disruptive variant", () => {
    const variant = { caseCode: "P1", zygosity: "HETEROZYGOUS", hgvsC: null, classification: null } as const;
    const content = treated({
      variants: [
        { ...variant, variantReported: "D294E", hgvsP: "p.Asp294Glu" },
        { ...variant, variantReported: "R284X", hgvsP: "p.Arg284Ter" },
      ],
    });
    expect(genotypeOf(content)).toBe("TRUNCATING");
  });
});
