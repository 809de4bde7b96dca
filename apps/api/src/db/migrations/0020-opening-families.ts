import type { MigrationInterface, QueryRunner } from "typeorm";

/** What the families of survival, prediction and trajectory read of the block beside phases and responses. */
const blockTables: readonly string[] = ["sample_analyte", "treatment_course", "assessment"];

/**
 * Openings that are planned, and what one of them would publish. Lets an opening read the samples of windows, and the courses and assessments that events are derived from; still
 * only under `withBlock()`, whose rows nothing but the disclosure engine can open.
 */
export class OpeningFamilies1700000020000 implements MigrationInterface {
  name = "OpeningFamilies1700000020000";

  async up(runner: QueryRunner): Promise<void> {
    for (const table of blockTables) {
      await runner.query(
        `create policy block on portal.${table} for select to portal_runtime
           using (cohort_id = any(string_to_array(current_setting('app.block', true), ',')::int[]))`,
      );
    }
    await runner.query(`create table portal.planned_opening (
      planned_for date not null,
      planned_by integer not null,
      planned_at timestamptz not null default now(),
      state text not null,
      opening_id integer,
      previewed_at timestamptz,
      preview jsonb,
      primary key (planned_for)
    )`);
    await runner.query("grant select, insert, update on portal.planned_opening to portal_runtime");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table portal.planned_opening");
    for (const table of blockTables) await runner.query(`drop policy block on portal.${table}`);
  }
}
