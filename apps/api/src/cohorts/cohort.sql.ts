import type { Analyte, Contribution } from "@nlrp12/domain";
import { pageWithTotal, type RequestDatabase } from "#db";

/** A cohort as stored; holds no case data. */
export interface CohortRow {
  readonly centerId: number;
  readonly cohortId: number;
  readonly slug: string;
  readonly titleEn: string;
  readonly titleFr: string;
  readonly protocolEn: string;
  readonly protocolFr: string;
  readonly contact: string;
  readonly dataUseTerms: readonly string[];
  readonly declaredAnalytes: readonly Analyte[];
  readonly synthetic: boolean;
  readonly literature: boolean;
  readonly contributes: Contribution;
  readonly requiresSecondPerson: boolean;
}

const columns = `cohort.center_id as "centerId", cohort.cohort_id as "cohortId", cohort.slug,
  cohort.title_en as "titleEn", cohort.title_fr as "titleFr",
  cohort.protocol_en as "protocolEn", cohort.protocol_fr as "protocolFr", cohort.contact,
  cohort.data_use_terms as "dataUseTerms", cohort.declared_analytes as "declaredAnalytes", cohort.synthetic,
  cohort.literature, cohort.contributes, cohort.requires_second_person as "requiresSecondPerson"`;

/** The cohorts of these ids. */
export async function cohortsByIds(db: RequestDatabase, cohortIds: readonly number[]): Promise<CohortRow[]> {
  return db.rows<CohortRow>(
    `/* cohortsByIds */ select ${columns} from portal.cohort where cohort_id = any($1::int[]) order by cohort_id`,
    [cohortIds],
  );
}

/** A page of cohorts in id order after the given id, with one row more than asked, and how many there are in all. */
export async function cohortsPage(
  db: RequestDatabase,
  page: { readonly after: number; readonly limit: number },
): Promise<{ readonly rows: CohortRow[]; readonly total: number }> {
  return pageWithTotal<CohortRow>(db, {
    name: "cohortsPage",
    page: `select ${columns} from portal.cohort where cohort.cohort_id > $1 order by cohort.cohort_id limit $2`,
    total: "select count(*)::int from portal.cohort",
    values: [page.after, page.limit],
  });
}

/** The cohorts of these centers, in id order. */
export async function cohortsOfCenters(db: RequestDatabase, centerIds: readonly number[]): Promise<CohortRow[]> {
  return db.rows<CohortRow>(
    `/* cohortsOfCenters */
     select ${columns} from portal.cohort where cohort.center_id = any($1::int[]) order by cohort.cohort_id`,
    [centerIds],
  );
}

/** The cohort of a center's slug and its own. */
export async function cohortBySlug(
  db: RequestDatabase,
  slugs: { readonly center: string; readonly cohort: string },
): Promise<CohortRow | null> {
  const [row] = await db.rows<CohortRow>(
    `/* cohortBySlug */
     select ${columns}
       from portal.cohort
       join portal.center on center.center_id = cohort.center_id
      where center.slug = $1 and cohort.slug = $2`,
    [slugs.center, slugs.cohort],
  );
  return row ?? null;
}
