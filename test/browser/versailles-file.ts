import type { CohortFile, MeasurementRow } from "@nlrp12/domain";
import { writeWorkbook } from "@nlrp12/intake";
import { generateConsortium } from "../../apps/api/src/demonstration/generate-consortium.ts";

/** The seed the demonstration is loaded from. */
const SEED = 20_110_531;

/** A treated patient of Versailles whose IL-1β before anakinra is corrected, and after whom the new one is made. */
const CORRECTED = "VER-P001";
/** The patient whom the corrected file adds. */
export const NEW_CASE = "VER-P900";
/** What stands in the file where no address may. */
export const PLANTED_ADDRESS = "claire.martin@chu-exemple.fr";

/** The last release of Versailles, as the demonstration published it. */
function publishedFile(): CohortFile {
  const cohort = generateConsortium({ seed: SEED }).cohorts.find(({ slug }) => slug === "versailles-nlrp12");
  const file = cohort?.releases.at(-1);
  if (!file) throw new Error("the demonstration has no Versailles");
  return file;
}

/** Where a row stands in its sheet: the heading is row 1. */
const rowOf = (index: number): number => index + 2;

function indexWhere<Row>(rows: readonly Row[], test: (row: Row) => boolean): number {
  const index = rows.findIndex(test);
  if (index < 0) throw new Error("the file of Versailles lacks a row that the journey is about");
  return index;
}

function firstValueOf(file: CohortFile): number {
  const samples = file.samples.filter(({ caseCode, day, stimulus, specimen }) =>
    [caseCode === CORRECTED, day <= 0, stimulus === "NONE", specimen === "PBMC_SUPERNATANT"].every(Boolean),
  );
  const codes = samples.map(({ sampleCode }) => sampleCode);
  return indexWhere(file.measurements, (row) => row.analyte === "IL_1B" && codes.includes(row.sampleCode));
}

function replaced<Row>(rows: readonly Row[], index: number, change: (row: Row) => Row): Row[] {
  return rows.map((row, at) => (at === index ? change(row) : row));
}

/** Excel writes the text where the number should be. */
const asNumber = (text: string) => text as unknown as number;

/** A workbook with four faults in it, and the cell of each by its kind. */
export async function faultyWorkbook(): Promise<{
  readonly bytes: Uint8Array;
  readonly cells: Readonly<Record<"duplicate" | "unit" | "date" | "address", string>>;
}> {
  const file = publishedFile();
  const [first] = file.cases;
  if (!first) throw new Error("the file of Versailles has no case");
  const measured = firstValueOf(file);
  const kindred = indexWhere(file.cases, ({ caseCode }) => caseCode === "VER-P003");
  const bytes = await writeWorkbook({
    ...file,
    cases: [...replaced(file.cases, kindred, (row) => ({ ...row, kindredCode: PLANTED_ADDRESS })), first],
    measurements: replaced(file.measurements, measured, (row) => ({
      ...row,
      unit: "furlong" as MeasurementRow["unit"],
    })),
    courses: replaced(file.courses, 0, (row) => ({ ...row, stopDay: asNumber("14/03/2024") })),
  });
  return {
    bytes,
    cells: {
      duplicate: `A${rowOf(file.cases.length)}`,
      address: `D${rowOf(kindred)}`,
      unit: `D${rowOf(measured)}`,
      date: `D${rowOf(0)}`,
    },
  };
}

/** The new patient's rows: those of another, under codes of their own. */
function addedPatient(file: CohortFile): CohortFile {
  const renamed = <Row extends { caseCode: string }>(rows: readonly Row[]): Row[] => [
    ...rows,
    ...rows.filter(({ caseCode }) => caseCode === CORRECTED).map((row) => ({ ...row, caseCode: NEW_CASE })),
  ];
  const codeOf = (sampleCode: string) => sampleCode.replace(CORRECTED, NEW_CASE);
  const own = new Set(
    file.samples.filter(({ caseCode }) => caseCode === CORRECTED).map(({ sampleCode }) => sampleCode),
  );
  const added = renamed(file.samples).map((row) =>
    row.caseCode === NEW_CASE ? { ...row, sampleCode: codeOf(row.sampleCode) } : row,
  );
  return {
    ...file,
    cases: renamed(file.cases).map((row) => (row.caseCode === NEW_CASE ? { ...row, kindredCode: null } : row)),
    variants: renamed(file.variants),
    features: renamed(file.features),
    courses: renamed(file.courses),
    assessments: renamed(file.assessments),
    samples: added,
    measurements: [
      ...file.measurements,
      ...file.measurements
        .filter(({ sampleCode }) => own.has(sampleCode))
        .map((row) => ({ ...row, sampleCode: codeOf(row.sampleCode) })),
    ],
  };
}

/** The workbook set right: one IL-1β value ten times what it was, and one patient more. */
export async function correctedWorkbook(): Promise<Uint8Array> {
  const file = addedPatient(publishedFile());
  return writeWorkbook({
    ...file,
    measurements: replaced(file.measurements, firstValueOf(file), (row) => {
      const value = Number((row.value * 10).toPrecision(6));
      return { ...row, value, reported: String(value).replace(".", ",") };
    }),
  });
}
