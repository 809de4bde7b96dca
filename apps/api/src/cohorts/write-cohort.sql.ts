import type { Transaction } from "#db";
import type { CohortInput } from "./cohort-input.type.ts";

/** Creates a cohort without a release; null when its center already has one of that slug. */
export async function insertCohort(
  tx: Transaction,
  cohort: CohortInput & { readonly centerId: number; readonly slug: string },
): Promise<number | null> {
  const [row] = await tx.rows<{ cohortId: number }>(
    `/* insertCohort */
     insert into portal.cohort (center_id, slug, title_en, title_fr, protocol_en, protocol_fr, contact, data_use_terms,
                                declared_analytes, synthetic, literature, contributes, requires_second_person)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, false, false, $10, $11)
     on conflict (center_id, slug) do nothing
     returning cohort_id as "cohortId"`,
    [cohort.centerId, cohort.slug, ...columnsOf(cohort)],
  );
  return row?.cohortId ?? null;
}

/** Changes what a cohort says of itself and contributes; its slug and its releases stay. */
export async function changeCohort(
  tx: Transaction,
  cohort: CohortInput & { readonly centerId: number; readonly cohortId: number },
): Promise<void> {
  await tx.rows(
    `/* changeCohort */
     update portal.cohort
        set title_en = $3, title_fr = $4, protocol_en = $5, protocol_fr = $6, contact = $7, data_use_terms = $8,
            declared_analytes = $9, contributes = $10, requires_second_person = $11
      where center_id = $1 and cohort_id = $2`,
    [cohort.centerId, cohort.cohortId, ...columnsOf(cohort)],
  );
}

const columnsOf = (cohort: CohortInput): readonly unknown[] => [
  cohort.title.en,
  cohort.title.fr,
  cohort.protocol.en,
  cohort.protocol.fr,
  cohort.contact,
  cohort.dataUseTerms,
  cohort.declaredAnalytes,
  cohort.contributes,
  cohort.requiresSecondPerson,
];
