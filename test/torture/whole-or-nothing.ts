import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";

/** Rows of a cohort by table. */
export type RowCounts = Readonly<Record<string, number>>;

/** What stands in the database of one cohort. */
export interface CohortState {
  readonly rows: RowCounts;
  readonly releases: number;
  readonly uploads: readonly { readonly uploadId: number; readonly state: string; readonly release: number | null }[];
  readonly published: number;
}

/** Tables of the portal that hold rows of cohorts. */
async function cohortTables(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select table_name as name
       from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'portal' and table_type = 'BASE TABLE' and column_name in ('center_id', 'cohort_id')
      group by table_name having count(*) = 2 order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Waits until no session of the portal does anything any more: what a killed process had begun ends first. */
export async function whenQuiet(admin: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await admin.query<{ busy: number }>(
      "select count(*)::int as busy from pg_stat_activity where usename = 'portal_runtime'",
    );
    if (rows[0]?.busy === 0) return;
    await pause(10);
  }
}

/** Reads one state of a cohort in one snapshot. */
export async function stateOf(admin: pg.Client, cohortId: number): Promise<CohortState> {
  const tables = await cohortTables(admin);
  await admin.query("begin isolation level repeatable read");
  try {
    const counts = tables.map(
      (table) => `select '${table}' as name, count(*)::int as rows from portal.${table} where cohort_id = $1`,
    );
    const { rows } = await admin.query<{ name: string; rows: number }>(counts.join(" union all "), [cohortId]);
    const uploads = await admin.query<CohortState["uploads"][number]>(
      `select upload_id as "uploadId", state, release_number as release
         from portal.upload where cohort_id = $1 order by upload_id`,
      [cohortId],
    );
    const log = await admin.query<{ published: number }>(
      "select count(*)::int as published from portal.audit_entry where action = 'UPLOAD_PUBLISHED' and details ->> 'cohort' = $1",
      [String(cohortId)],
    );
    const byTable = Object.fromEntries(rows.map((one) => [one.name, one.rows]));
    return {
      rows: byTable,
      releases: byTable.release ?? 0,
      uploads: uploads.rows,
      published: log.rows[0]?.published ?? 0,
    };
  } finally {
    await admin.query("commit");
  }
}

/** Persons of no case: what a broken publishing might leave in the one table without a cohort. */
export async function personsOfNoCase(admin: pg.Client): Promise<number> {
  const { rows } = await admin.query<{ persons: number }>(
    `select count(*)::int as persons from portal.person
      where not exists (select 1 from portal.cohort_case where cohort_case.person_id = person.person_id)`,
  );
  return rows[0]?.persons ?? 0;
}

/** Tables that a publishing fills, by the difference it made: each with the rows of one release of the torture file. */
export function filledBy(before: CohortState, after: CohortState): RowCounts {
  const filled = Object.entries(after.rows).filter(([table, rows]) => rows !== (before.rows[table] ?? 0));
  return Object.fromEntries(filled);
}

/** What is wrong with a state: it must be the whole release or nothing of it. Empty where nothing is. */
export function partialIn(state: CohortState, whole: RowCounts): string[] {
  const released = state.releases > 0;
  const rows = Object.entries(whole).flatMap(([table, expected]) => {
    const found = state.rows[table] ?? 0;
    return found === (released ? expected : 0) ? [] : [`${table}: ${found} rows of ${expected}`];
  });
  const publishedUploads = state.uploads.filter((upload) => upload.state === "PUBLISHED").length;
  const said = publishedUploads === state.releases ? [] : [`${publishedUploads} uploads say that they are published`];
  const logged = state.published === state.releases ? [] : [`${state.published} entries in the log`];
  const many = state.releases <= 1 ? [] : [`${state.releases} releases`];
  return [...rows, ...said, ...logged, ...many];
}
