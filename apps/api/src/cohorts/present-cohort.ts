import { nodeId } from "#node-id";
import type { CohortRow } from "./cohort.sql.ts";
import { Cohort } from "./cohort.type.ts";

/** A stored cohort as the API shows it. */
export function presentCohort(row: CohortRow): Cohort {
  return Object.assign(new Cohort(), {
    id: nodeId("Cohort", row.cohortId),
    centerId: row.centerId,
    cohortId: row.cohortId,
    slug: row.slug,
    title: { en: row.titleEn, fr: row.titleFr },
    protocol: { en: row.protocolEn, fr: row.protocolFr },
    contact: row.contact,
    dataUseTerms: [...row.dataUseTerms],
    declaredAnalytes: [...row.declaredAnalytes],
    synthetic: row.synthetic,
    literature: row.literature,
    contributes: row.contributes,
    requiresSecondPerson: row.requiresSecondPerson,
  });
}
