import { createReadStream, createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";

/** Every table that publishing writes, each after those it points to, and how its rows of one cohort are found. */
const OF_COHORT = "cohort_id = $cohort";
const TABLES: Readonly<Record<string, string>> = {
  person: "person_id in (select person_id from portal.cohort_case where cohort_id = $cohort)",
  kindred: "kindred_id in (select kindred_id from portal.case_kindred where cohort_id = $cohort)",
  cohort_case: OF_COHORT,
  assay: OF_COHORT,
  case_version: OF_COHORT,
  case_kindred: OF_COHORT,
  case_genotype: OF_COHORT,
  case_variant: OF_COHORT,
  case_feature: OF_COHORT,
  treatment_course: OF_COHORT,
  assessment: OF_COHORT,
  case_response: OF_COHORT,
  sample: OF_COHORT,
  measurement: OF_COHORT,
  sample_analyte: OF_COHORT,
  phase_analyte: OF_COHORT,
  case_coverage: OF_COHORT,
  release: OF_COHORT,
  release_case: OF_COHORT,
  release_size: OF_COHORT,
};

/** How PostgreSQL's own COPY fared with the rows of a release. */
export interface CopiedRows {
  readonly seconds: number;
  readonly rows: Readonly<Record<string, number>>;
}

async function keyed(admin: Client, table: string): Promise<string> {
  const { rows } = await admin.query<{ key: string }>(
    `select string_agg(quote_ident(attname), ', ' order by array_position(indkey::int2[], attnum)) as key
       from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
      where indrelid = $1::regclass and indisprimary`,
    [`portal.${table}`],
  );
  return rows[0]?.key ?? "1";
}

/** Tables of the same columns, indexes and foreign keys beside those of the portal, with what they point to. */
async function makeTables(admin: Client): Promise<void> {
  await admin.query("drop schema if exists copied cascade; create schema copied");
  for (const table of ["center", "cohort", ...Object.keys(TABLES)]) {
    await admin.query(`create table copied.${table} (like portal.${table} including all)`);
  }
  await admin.query(`insert into copied.center overriding system value select * from portal.center;
    insert into copied.cohort overriding system value select * from portal.cohort`);
  const { rows } = await admin.query<{ table: string; name: string; definition: string }>(
    `select relname as "table", quote_ident(conname) as name, pg_get_constraintdef(pg_constraint.oid) as definition
       from pg_constraint join pg_class on pg_class.oid = conrelid
      where contype = 'f' and connamespace = 'portal'::regnamespace and relname = any($1)`,
    [Object.keys(TABLES)],
  );
  for (const { table, name, definition } of rows) {
    const here = definition.replace("REFERENCES portal.", "REFERENCES copied.");
    await admin.query(`alter table copied.${table} add constraint ${name} ${here}`);
  }
}

/**
 * Writes the rows of a cohort out in key order, and times COPY (what psql's `\copy` sends) as superuser of the same rows
 * into tables of the same columns, indexes and foreign keys.
 */
export async function copyRowsOf(admin: Client, cohortId: number, directory: string): Promise<CopiedRows> {
  for (const [table, condition] of Object.entries(TABLES)) {
    const rows = `select * from portal.${table} where ${condition.replace("$cohort", String(cohortId))}
      order by ${await keyed(admin, table)}`;
    const stream = admin.query(copyTo(`copy (${rows}) to stdout`));
    await pipeline(stream, createWriteStream(join(directory, `${table}.copy`)));
  }
  await makeTables(admin);
  await admin.query("checkpoint");
  const rows: Record<string, number> = {};
  const start = performance.now();
  for (const table of Object.keys(TABLES)) {
    const stream = admin.query(copyFrom(`copy copied.${table} from stdin`));
    await pipeline(createReadStream(join(directory, `${table}.copy`), { highWaterMark: 1 << 20 }), stream);
    rows[table] = stream.rowCount;
  }
  return { seconds: (performance.now() - start) / 1000, rows };
}
