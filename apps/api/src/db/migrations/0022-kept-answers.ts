import type { MigrationInterface, QueryRunner } from "typeorm";
import { replaceInFunction } from "./replace-in-function.ts";

const listed = (setting: string): string =>
  `cohort_id = any(string_to_array(current_setting('app.${setting}', true), ',')::int[])`;

/** In `portal.withdraw_case`, before the rows of the case go. */
const MARK = "delete from portal.phase_analyte as t";
const PURGE = `update portal.kept_answer as kept set share = null, purged_at = now()
     where kept.center_id = the_center and kept.cohort_id = cohort
       and kept.release_number in (
             select holds.release_number from portal.release_case as holds
              where holds.center_id = the_center and holds.cohort_id = cohort and holds.case_id = number);
    `;

/**
 * Answers that were asked to be kept. A body is cut into as many shares as it has exact cohorts, one row each under that
 * cohort's policies; only all shares together give it back. A withdrawal empties the shares of its center.
 */
export class KeptAnswers1700000022000 implements MigrationInterface {
  name = "KeptAnswers1700000022000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table portal.kept_answer (
      center_id integer not null,
      cohort_id integer not null,
      hash text not null,
      release_number integer not null,
      cohort_ids integer array not null,
      needs text array not null,
      question text not null,
      share bytea,
      kept_at timestamptz not null default now(),
      purged_at timestamptz,
      primary key (center_id, cohort_id, hash)
    )`);
    await runner.query("create index kept_answer_cohort on portal.kept_answer (cohort_id)");
    await runner.query("create index kept_answer_hash on portal.kept_answer (hash)");
    await runner.query("alter table portal.kept_answer enable row level security, force row level security");
    for (const group of ["clinical", "cytokine", "genotype"]) {
      const condition = listed(`exact_${group}`);
      await runner.query(
        `create policy exact_${group} on portal.kept_answer for select to portal_runtime using (${condition})`,
      );
      await runner.query(
        `create policy keep_${group} on portal.kept_answer for insert to portal_runtime with check (${condition})`,
      );
    }
    await runner.query("grant select, insert on portal.kept_answer to portal_runtime");
    const managed = listed("managed_cohorts");
    await runner.query(
      `create policy withdraw_read on portal.kept_answer for select to portal_withdrawal using (${managed})`,
    );
    await runner.query(
      `create policy withdraw on portal.kept_answer for update to portal_withdrawal using (${managed}) with check (${managed})`,
    );
    await runner.query("grant select, update (share, purged_at) on portal.kept_answer to portal_withdrawal");
    await replaceInFunction(runner, "withdraw_case", { piece: MARK, by: `${PURGE}${MARK}` });
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceInFunction(runner, "withdraw_case", { piece: `${PURGE}${MARK}`, by: MARK });
    await runner.query("drop table portal.kept_answer");
  }
}
