import DataLoader from "dataloader";
import type { RequestDatabase } from "#db";
import {
  assessmentsOfCases,
  coursesOfCases,
  featuresOfCases,
  type Placed,
  variantsOfCases,
} from "./case-children.sql.ts";
import { type CaseRef, caseRefKey } from "./case-ref.ts";
import type { Assessment, PhenotypicFeature, TreatmentCourse } from "./clinical.type.ts";
import type { Variant } from "./genotype.type.ts";
import { presentAssessment, presentCourse, presentFeature, presentVariant } from "./present-case-children.ts";

/** Look-ups of what hangs on a case version. */
export type CaseChildren<Item> = DataLoader<CaseRef, Item, string>;

/** The rows of each asked case, in the order of the statement. */
export function byPlace<Row>(refs: readonly CaseRef[], rows: readonly Placed<Row>[]): Placed<Row>[][] {
  const lists = refs.map((): Placed<Row>[] => []);
  for (const row of rows) lists[row.place - 1]?.push(row);
  return lists;
}

/** A look-up of lists of one kind: one statement for all cases asked for at once. */
function listLoader<Row, Item>(
  db: RequestDatabase,
  ask: (db: RequestDatabase, refs: readonly CaseRef[]) => Promise<Placed<Row>[]>,
  present: (row: Row) => Item,
): CaseChildren<Item[]> {
  return new DataLoader(
    async (refs) => byPlace(refs, await ask(db, refs)).map((rows) => rows.map((row) => present(row))),
    { cacheKeyFn: caseRefKey },
  );
}

/** Phenotypic features by case version, batched within one request. */
export const caseFeaturesLoader = (db: RequestDatabase): CaseChildren<PhenotypicFeature[]> =>
  listLoader(db, featuresOfCases, presentFeature);

/** Treatment courses by case version, batched within one request. */
export const caseCoursesLoader = (db: RequestDatabase): CaseChildren<TreatmentCourse[]> =>
  listLoader(db, coursesOfCases, presentCourse);

/** Assessments by case version, batched within one request. */
export const caseAssessmentsLoader = (db: RequestDatabase): CaseChildren<Assessment[]> =>
  listLoader(db, assessmentsOfCases, presentAssessment);

/** Variants by case version, batched within one request; empty without the genotype group, so ask for that first. */
export const caseVariantsLoader = (db: RequestDatabase): CaseChildren<Variant[]> =>
  listLoader(db, variantsOfCases, presentVariant);
