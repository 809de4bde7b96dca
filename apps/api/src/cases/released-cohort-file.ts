import type { CohortFile } from "@nlrp12/domain";
import type { Transaction } from "#db";
import { assayRowsOf } from "./case-record.ts";
import {
  type ReleaseToRead,
  releasedAssays,
  releasedAssessments,
  releasedCases,
  releasedCourses,
  releasedFeatures,
  releasedMeasurements,
  releasedSamples,
  releasedVariants,
} from "./released-rows.sql.ts";

/**
 * A release as the cohort file that would make it again: what a new file is compared with and laid over. Needs rights
 * on the whole cohort. Where cases that were left standing name an older form of an assay, its newest form stands for
 * the code, as in a new file.
 */
export async function releasedCohortFile(tx: Transaction, release: ReleaseToRead): Promise<CohortFile> {
  const cases = await releasedCases(tx, release);
  const variants = await releasedVariants(tx, release);
  const features = await releasedFeatures(tx, release);
  const courses = await releasedCourses(tx, release);
  const assessments = await releasedAssessments(tx, release);
  const samples = await releasedSamples(tx, release);
  const newestByCode = new Map((await releasedAssays(tx, release)).map((assay) => [assay.assayCode, assay]));
  const assays = [...newestByCode.values()].flatMap(assayRowsOf);
  const measurements = await releasedMeasurements(tx, release);
  return { cases, variants, features, courses, assessments, samples, assays, measurements };
}
