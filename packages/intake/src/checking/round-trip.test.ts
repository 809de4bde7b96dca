import type { CohortFile } from "@nlrp12/domain";
import {
  AGE_BANDS,
  AGENTS,
  ANAKINRA,
  ANALYTE_CODES,
  CASE_GROUPS,
  FEATURE_PRESENCES,
  HPO_TERMS,
  PLATFORMS,
  PRESERVATIONS,
  RESPONSE_CLASSES,
  SEXES,
  SPECIMENS,
  STIMULI,
  STOP_REASONS,
  VARIANT_CLASSIFICATIONS,
  ZYGOSITIES,
} from "@nlrp12/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseContent, writeCsvZip, writeWorkbook } from "../index.ts";
import type { DecimalSign } from "../reading/table.ts";
import { writtenConcentration } from "../writing/written-rows.ts";
import { checked } from "./small-cohort.fixture.ts";

const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
/** Positive numbers as instruments give them, from 0.001 to 10 million, and some with every digit a double has. */
const amount = fc.oneof(
  fc.integer({ min: 1, max: 9_999_999 }).map((value) => value / 1_000),
  fc.integer({ min: 1, max: 100_000 }),
  fc.double({ min: 1e-6, max: 9e5, noNaN: true }),
);
const upTo = (max: number) => fc.integer({ min: 0, max: max * 1_000 }).map((value) => value / 1_000);
const kit = fc.constantFrom("R&D LXSAHM", "Quantikine; DLB50", "Trousse été", "Kit “A”, 2");
const concentrationUnit = fc.constantFrom("pg/mL" as const, "ng/mL" as const);

interface Sizes {
  readonly cases: number;
  readonly assays: number;
}

const caseCode = (index: number) => `P-${String(index + 1).padStart(3, "0")}`;

function rowsOfCase(index: number, sizes: Sizes) {
  const code = fc.constant(caseCode(index));
  return fc.record({
    case: fc.record({
      caseCode: code,
      group: fc.constantFrom(...CASE_GROUPS),
      sex: fc.constantFrom(...SEXES),
      kindredCode: orNull(fc.constantFrom("K-1", "K-2")),
      indexMember: orNull(fc.boolean()),
      ageAtOnsetYears: orNull(upTo(89)),
      ageAtInclusionBand: orNull(fc.constantFrom(...AGE_BANDS)),
      lastFollowUpDay: orNull(fc.integer({ min: -9_000, max: 9_000 })),
    }),
    variants: fc.uniqueArray(
      fc.record({
        caseCode: code,
        variantReported: fc.constantFrom("R284X", "c.850C>T (p.Arg284Ter)", "Délétion exon 3", "F402L"),
        zygosity: fc.constantFrom(...ZYGOSITIES),
        hgvsC: orNull(fc.constantFrom("c.850C>T", "NM_144687.4:c.2072+3insT")),
        hgvsP: orNull(fc.constantFrom("p.Arg284Ter", "p.(Arg284*)")),
        classification: orNull(fc.constantFrom(...VARIANT_CLASSIFICATIONS)),
      }),
      { maxLength: 2, selector: ({ variantReported }) => variantReported },
    ),
    features: fc.uniqueArray(
      fc.record({
        caseCode: code,
        hpoId: fc.constantFrom(...HPO_TERMS.map((term) => term.id)),
        presence: fc.constantFrom(...FEATURE_PRESENCES),
        onsetAgeYears: orNull(upTo(89)),
      }),
      { maxLength: 3, selector: ({ hpoId }) => hpoId },
    ),
    courses: fc.uniqueArray(
      fc.record({
        caseCode: code,
        agent: fc.constantFrom(...AGENTS.map((agent) => agent.atc)),
        startDay: fc.integer({ min: -300, max: 300 }),
        stopDay: orNull(fc.integer({ min: 301, max: 900 })),
        stopReason: orNull(fc.constantFrom(...STOP_REASONS)),
        doseValue: orNull(amount),
        doseUnit: orNull(fc.constantFrom("mg/j", "mg/kg/d")),
      }),
      { maxLength: 3, selector: ({ agent }) => agent },
    ),
    assessments: fc.uniqueArray(
      fc.record({
        caseCode: code,
        day: fc.integer({ min: -900, max: 900 }),
        pga: orNull(fc.integer({ min: 0, max: 4 })),
        aidai: orNull(upTo(372)),
        crpMgPerL: orNull(upTo(900)),
        saaMgPerL: orNull(upTo(900)),
        steroidMgPerDay: orNull(upTo(90)),
        flare: orNull(fc.boolean()),
        infection: orNull(fc.boolean()),
        adverseEvent: orNull(fc.boolean()),
        responseRecorded: orNull(fc.constantFrom(...RESPONSE_CLASSES)),
      }),
      { maxLength: 3, selector: ({ day }) => day },
    ),
    samples: fc.array(
      fc.record({
        sample: fc.record({
          day: fc.integer({ min: -900, max: 900 }),
          specimen: fc.constantFrom(...SPECIMENS),
          stimulus: fc.constantFrom(...STIMULI),
          cultureHours: upTo(96),
          stimulusDose: orNull(amount),
          stimulusDoseUnit: orNull(fc.constantFrom("ng/mL", "µM")),
          nominalHours: orNull(upTo(24)),
          postDose: orNull(fc.boolean()),
          hoursSinceLastDose: orNull(upTo(72)),
          freshOrFrozen: fc.constantFrom(...PRESERVATIONS),
          cellsPerMl: orNull(fc.integer({ min: 1, max: 10_000_000 })),
          viabilityPercent: orNull(upTo(100)),
          cultureRun: orNull(fc.constantFrom("RUN-1", "RUN-2")),
        }),
        measurements: fc.uniqueArray(
          fc.record({
            analyte: fc.constantFrom(...ANALYTE_CODES),
            comparator: fc.constantFrom("=" as const, "<" as const, ">" as const),
            value: amount,
            unit: fc.constant("pg/mL" as const),
            assay: fc.integer({ min: 0, max: sizes.assays - 1 }),
            replicate: orNull(fc.integer({ min: 1, max: 3 })),
          }),
          { maxLength: 4, selector: (row) => `${row.analyte} ${row.assay} ${row.replicate}` },
        ),
      }),
      { maxLength: 3 },
    ),
  });
}

const assay = fc.record({
  platform: fc.constantFrom(...PLATFORMS),
  kit: orNull(kit),
  batch: orNull(fc.constantFrom("B1", "Plaque n° 2")),
  analyte: orNull(fc.constantFrom(...ANALYTE_CODES)),
  limits: orNull(
    fc.record({ lowerLimit: orNull(upTo(5)), upperLimit: orNull(fc.constant(10_000.5)), unit: concentrationUnit }),
  ),
});

const cohort: fc.Arbitrary<CohortFile> = fc
  .record({ cases: fc.integer({ min: 1, max: 4 }), assays: fc.integer({ min: 1, max: 3 }) })
  .chain((sizes) =>
    fc.record({
      cases: fc.tuple(...Array.from({ length: sizes.cases }, (_, index) => rowsOfCase(index, sizes))),
      assays: fc.tuple(...Array.from({ length: sizes.assays }, () => assay)),
    }),
  )
  .map(({ cases, assays }) => ({
    cases: cases.map((rows) => rows.case),
    variants: cases.flatMap((rows) => rows.variants),
    features: cases.flatMap((rows) => rows.features),
    courses: cases.flatMap((rows) =>
      rows.courses.map((course) => (course.agent === ANAKINRA ? { ...course, startDay: 0 } : course)),
    ),
    assessments: cases.flatMap((rows) => rows.assessments),
    samples: cases.flatMap((rows, c) =>
      rows.samples.map(({ sample }, s) => ({ sampleCode: `S-${c}-${s}-A`, caseCode: rows.case.caseCode, ...sample })),
    ),
    assays: assays.map(({ analyte, limits, ...row }, index) => ({
      assayCode: `A${index}`,
      ...row,
      analyte,
      lowerLimit: (analyte && limits?.lowerLimit) ?? null,
      upperLimit: (analyte && limits?.upperLimit) ?? null,
      unit: (analyte && limits?.unit) ?? null,
    })),
    measurements: cases.flatMap((rows, c) =>
      rows.samples.flatMap(({ measurements }, s) =>
        measurements.map(({ assay: index, ...row }) => ({
          sampleCode: `S-${c}-${s}-A`,
          ...row,
          assayCode: `A${index}`,
          reported: "",
        })),
      ),
    ),
  }));

/** The file whose cells were written with this decimal sign: `reported` is what stands in the cell. */
function asWritten(file: CohortFile, decimal: DecimalSign): CohortFile {
  const measurements = file.measurements.map((row) => ({
    ...row,
    reported: writtenConcentration(row.comparator, row.value, decimal),
  }));
  return { ...file, measurements };
}

const WAYS = [
  { name: "an XLSX workbook", decimal: ".", write: writeWorkbook },
  { name: "a ZIP of English CSV files", decimal: ".", write: (file: CohortFile) => writeCsvZip(file, "en") },
  {
    name: "a ZIP of French CSV files in Windows-1252",
    decimal: ",",
    write: (file: CohortFile) => writeCsvZip(file, "fr"),
  },
] as const;

describe("a cohort file written and read again", () => {
  it.each(WAYS)("comes back the same through $name", async ({ decimal, write }) => {
    await fc.assert(
      fc.asyncProperty(cohort, async (file) => {
        const expected = asWritten(file, decimal);
        const { file: read, problems } = await checked(await write(expected));
        expect(problems.filter(({ severity }) => severity === "ERROR")).toEqual([]);
        expect(read).toEqual(expected);
        expect(read && caseContent(read)).toEqual(caseContent(file));
      }),
      { numRuns: 40 },
    );
  });
});
