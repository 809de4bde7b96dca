import type pg from "pg";

/** The four cohorts of the study, whose cases are multiplied. */
const STUDY = ["inserm-nlrp12", "aphp-nlrp12", "versailles-nlrp12", "poitiers-nlrp12"];
/** Beyond every number that a demonstration gives, so that numbers of copies meet no other. */
const CASES_APART = 100_000;
const SAMPLES_APART = 10_000;
/** Stimuli under which each unstimulated sample is repeated, for as many measurements as such a consortium has. */
const OTHER_STIMULI = ["LPS_ATP", "MDP", "PMA_IONOMYCIN", "ANTI_CD3_CD28"];

/** Tables in the order in which one refers to the other. */
const CASE_TABLES = [
  "cohort_case",
  "case_version",
  "case_kindred",
  "case_variant",
  "case_genotype",
  "case_feature",
  "treatment_course",
  "assessment",
  "case_response",
  "sample",
  "measurement",
  "sample_analyte",
  "phase_analyte",
  "case_coverage",
  "release_case",
];
const SAMPLE_TABLES = ["sample", "measurement", "sample_analyte", "phase_analyte"];

async function columnsOf(admin: pg.Client, table: string): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select column_name as name from information_schema.columns
      where table_schema = 'portal' and table_name = $1 order by ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** Repeats each unstimulated sample of the study, with all that was measured in it, under the other stimuli; counts anew. */
async function repeatSamples(admin: pg.Client): Promise<void> {
  await admin.query(
    `create temp table unstimulated as
     select sample.center_id, sample.cohort_id, sample.case_id, sample.version, sample.sample_no
       from portal.sample join portal.cohort using (cohort_id)
      where sample.stimulus = 'NONE' and cohort.slug = any($1)`,
    [STUDY],
  );
  for (const table of SAMPLE_TABLES) {
    const columns = await columnsOf(admin, table);
    const values = columns.map((column) => {
      if (column === "sample_no") return `source.sample_no + variant * ${SAMPLES_APART}`;
      if (column === "sample_code") return "source.sample_code || '-' || variant";
      return column === "stimulus" ? "($1::text[])[variant]" : `source.${column}`;
    });
    await admin.query(
      `insert into portal.${table} (${columns.join(", ")})
       select ${values.join(", ")}
         from unstimulated join portal.${table} as source using (center_id, cohort_id, case_id, version, sample_no)
         cross join generate_series(1, cardinality($1::text[])) as variant`,
      [OTHER_STIMULI],
    );
  }
  await admin.query(
    `update portal.case_coverage as kept set samples = found.samples, not_analysed = found.not_analysed
       from (select center_id, cohort_id, case_id, version, analyte, phase, count(*) as samples,
                    count(*) filter (where interference = 'NOT_ANALYSED') as not_analysed
               from portal.sample_analyte group by 1, 2, 3, 4, 5, 6) as found
      where (kept.center_id, kept.cohort_id, kept.case_id, kept.version, kept.analyte, kept.phase) =
            (found.center_id, found.cohort_id, found.case_id, found.version, found.analyte, found.phase)`,
  );
}

/** Repeats the cases of the study's newest releases as cases of other persons, so many in all for one. */
async function repeatCases(admin: pg.Client, times: number, from: number): Promise<void> {
  await admin.query("drop table if exists repeated");
  await admin.query(
    `create temp table repeated as
     select release_case.center_id, release_case.cohort_id, release_case.case_id, release_case.version,
            release_case.release_number, copy
       from portal.release_case join portal.cohort using (cohort_id)
       cross join generate_series($3::int, ceil($2::float8)::int - 1) as copy
      where cohort.slug = any($1) and release_case.case_id < ${CASES_APART}
        and (copy + 1 <= $2::float8 or release_case.case_id % 10 < 10 * ($2::float8 - floor($2::float8)))
        and release_case.release_number =
            (select max(release_number) from portal.release where release.cohort_id = release_case.cohort_id)`,
    [STUDY, times, from],
  );
  for (const table of CASE_TABLES) {
    const columns = await columnsOf(admin, table);
    const values = columns.map((column) => {
      if (column === "case_id") return `source.case_id + repeated.copy * ${CASES_APART}`;
      if (column === "case_code" || column === "kindred_code") return `source.${column} || '-' || repeated.copy`;
      if (column === "person_id" || column === "kindred_id")
        return `md5(source.${column}::text || repeated.copy)::uuid`;
      return `source.${column}`;
    });
    const key = ["version", "release_number"].filter((column) => columns.includes(column));
    await admin.query(
      `insert into portal.${table} (${columns.join(", ")})
       select ${values.join(", ")}
         from repeated join portal.${table} as source
              using (${["center_id", "cohort_id", "case_id", ...key].join(", ")})
        order by source.center_id, source.cohort_id, source.case_id + repeated.copy * ${CASES_APART}`,
    );
  }
}

/** Numbers of the study's cohorts. */
export async function studyCohorts(admin: pg.Client): Promise<number[]> {
  const { rows } = await admin.query<{ cohortId: number }>(
    `select cohort_id as "cohortId" from portal.cohort where slug = any($1) order by 1`,
    [STUDY],
  );
  return rows.map(({ cohortId }) => cohortId);
}

/** Lets an account read every row of the study for a day. */
export async function openStudy(admin: pg.Client, account: string): Promise<void> {
  await admin.query(
    `insert into portal.access_grant (center_id, cohort_id, grantee_account_id, field_group, level, purpose, starts_at,
                                      ends_at, approved_by, accepted_terms)
     select cohort.center_id, cohort.cohort_id, account.account_id, field_group, 'RECORD', 'bench', now(),
            now() + interval '1 day', account.account_id, cohort.data_use_terms
       from portal.cohort cross join unnest(array['CLINICAL', 'CYTOKINE', 'GENOTYPE']) as field_group
       join portal.account on account.demonstration_key = $2
      where cohort.slug = any($1)`,
    [STUDY, account],
  );
}

/**
 * Makes of the demonstration's study one of so many times its cases, written as superuser in the order of keys. The
 * copies are other persons and kindreds with the same values; each unstimulated sample stands under four stimuli more.
 * A fraction copies that share of the cases once more; `from` is what it was scaled to before, a whole number.
 */
export async function scaleStudy(admin: pg.Client, times: number, from = 1): Promise<void> {
  // Keys of persons and kindreds are not checked while their copies are written.
  await admin.query("set session_replication_role = replica");
  if (from === 1) await repeatSamples(admin);
  await repeatCases(admin, times, from);
  await admin.query(
    "insert into portal.person select distinct person_id from portal.cohort_case on conflict do nothing",
  );
  await admin.query(
    "insert into portal.kindred select distinct kindred_id from portal.case_kindred on conflict do nothing",
  );
  await admin.query("set session_replication_role = default");
  await admin.query("vacuum analyze");
  await admin.query("checkpoint");
}

/** Cases of the study in force and their measurements, as they are read. */
export async function sizeOfStudy(
  admin: pg.Client,
): Promise<{ readonly cases: number; readonly measurements: number }> {
  const { rows } = await admin.query<{ cases: number; measurements: number }>(
    `select count(distinct (cohort_id, case_id))::int as cases, count(*)::int as measurements
       from portal.release_case join portal.cohort using (center_id, cohort_id)
       join portal.measurement using (center_id, cohort_id, case_id, version)
      where cohort.slug = any($1) and release_case.release_number =
            (select max(release_number) from portal.release where release.cohort_id = release_case.cohort_id)`,
    [STUDY],
  );
  const [size] = rows;
  if (!size) throw new Error("the study has no size");
  return size;
}
