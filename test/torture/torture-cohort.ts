import { ANALYTE_CODES, type CohortFile, EMPTY_COHORT_FILE } from "@nlrp12/domain";
import { writeCsvZip } from "@nlrp12/intake";
import type { PortalCaller } from "../journeys/portal-caller.ts";
import { caseRow, courseRow, measurementRow, sampleRow } from "../kit/cohort-rows.ts";

/** Who sends, approves and publishes. */
export const MANAGER = "data-manager@poitiers";

const DAYS = [-7, 30, 200, 430];

/** A cohort file of `cases` patients with four samples each and every analyte measured in each sample. */
export function tortureFile(mark: string, cases: number): Uint8Array {
  const codes = Array.from({ length: cases }, (_, index) => `${mark}-${String(index + 1).padStart(4, "0")}`);
  const samples = codes.flatMap((caseCode) => DAYS.map((day) => ({ caseCode, day, sampleCode: `${caseCode}.${day}` })));
  const file: CohortFile = {
    ...EMPTY_COHORT_FILE,
    cases: codes.map((caseCode, index) =>
      caseRow(caseCode, {
        sex: index % 2 === 0 ? "FEMALE" : "MALE",
        ageAtOnsetYears: 2 + (index % 9),
        lastFollowUpDay: 500,
      }),
    ),
    courses: codes.map((caseCode) => courseRow(caseCode, { stopDay: 420, stopReason: "SECONDARY_LOSS" })),
    samples: samples.map(({ caseCode, day, sampleCode }) => sampleRow(caseCode, day, { sampleCode })),
    assays: ANALYTE_CODES.map((analyte) => ({
      assayCode: "A1",
      platform: "LUMINEX",
      kit: null,
      batch: null,
      analyte,
      lowerLimit: 2,
      upperLimit: 10_000,
      unit: "pg/mL",
    })),
    measurements: samples.flatMap(({ sampleCode }, at) =>
      ANALYTE_CODES.map((analyte, index) => {
        const value = 10 + ((at * 37 + index * 101) % 900);
        return measurementRow(sampleCode, value, { analyte });
      }),
    ),
  };
  return writeCsvZip(file, "en");
}

/** Makes an empty cohort of the manager's center; its global id and its number. */
export async function makeCohort(caller: PortalCaller, slug: string): Promise<{ id: string; cohortId: number }> {
  const { centers } = await caller.ask<{ centers: { nodes: readonly { id: string; slug: string }[] } }>(
    MANAGER,
    "{ centers { nodes { id slug } } }",
  );
  const center = centers.nodes.find((one) => one.slug === "poitiers");
  if (!center) throw new Error("the demonstration has no Poitiers");
  const both = { en: slug, fr: slug };
  const input = { center: center.id, slug, title: both, protocol: both, contact: "data@poitiers.example" };
  const rest = { contributes: "EXISTS", dataUseTerms: ["DUO:0000007"], declaredAnalytes: ["IL_1B"] };
  const { createCohort } = await caller.ask<{ createCohort: { id: string } }>(
    MANAGER,
    "mutation ($input: CreateCohortInput!) { createCohort(input: $input) { id } }",
    { input: { ...input, ...rest } },
  );
  const [, cohortId] = Buffer.from(createCohort.id, "base64url").toString("utf8").split(":");
  return { id: createCohort.id, cohortId: Number(cohortId) };
}
