import type { MigrationInterface, QueryRunner } from "typeorm";

/** Every table that publishing writes. */
const publishedTables: readonly string[] = [
  "person",
  "kindred",
  "cohort_case",
  "case_version",
  "case_feature",
  "treatment_course",
  "assessment",
  "case_kindred",
  "case_variant",
  "case_genotype",
  "assay",
  "sample",
  "measurement",
  "sample_analyte",
  "phase_analyte",
  "case_response",
  "release",
  "release_case",
  "release_size",
];

/** What a sender decides about a file, and statistics of cases as soon as they are published. */
export class SettingsAndStatistics1700000007000 implements MigrationInterface {
  name = "SettingsAndStatistics1700000007000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table portal.upload add column settings jsonb");
    // The runtime owns no table and may not analyze one; this does that, always of the same tables, and gives no row.
    await runner.query(
      `create function portal.analyze_case_tables() returns void
       language sql security definer set search_path = pg_catalog, portal, pg_temp
       as 'analyze ${publishedTables.map((table) => `portal.${table}`).join(", ")}'`,
    );
    await runner.query("revoke all on function portal.analyze_case_tables() from public");
    await runner.query("grant execute on function portal.analyze_case_tables() to portal_runtime");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function portal.analyze_case_tables()");
    await runner.query("alter table portal.upload drop column settings");
  }
}
