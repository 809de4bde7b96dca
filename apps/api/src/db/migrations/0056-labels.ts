import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What an answer is called by: when each person first asked a question of a cohort, and the questions that centers
 * registered before looking. Neither holds a row of a case, so neither stands under row policies.
 */
export class Labels1700000056000 implements MigrationInterface {
  name = "Labels1700000056000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table portal.asked_question (
      center_id integer not null,
      account_id integer not null,
      cohort_id integer not null,
      question text not null,
      first_asked_at timestamptz not null,
      primary key (center_id, account_id, cohort_id, question)
    )`);
    await runner.query(
      "create index asked_question_cohort on portal.asked_question (cohort_id, account_id, first_asked_at, question)",
    );
    await runner.query("create index asked_question_question on portal.asked_question (question)");
    await runner.query("grant select, insert on portal.asked_question to portal_runtime");
    await runner.query(`create table portal.prespecified_analysis (
      analysis_id integer generated always as identity not null,
      center_id integer not null,
      question text not null,
      arguments jsonb not null,
      cohorts text array not null,
      question_hash text not null,
      reference text not null,
      registered_by integer not null,
      registered_at timestamptz not null default clock_timestamp(),
      withdrawn_at timestamptz,
      withdrawn_by integer,
      primary key (analysis_id)
    )`);
    await runner.query(
      `create unique index prespecified_analysis_once on portal.prespecified_analysis
         (center_id, question_hash, cohorts, reference) where withdrawn_at is null`,
    );
    await runner.query(
      `alter table portal.prespecified_analysis add constraint prespecified_analysis_center_fk
         foreign key (center_id) references portal.center(center_id)`,
    );
    await runner.query(
      `alter table portal.prespecified_analysis add constraint prespecified_analysis_registrar_fk
         foreign key (registered_by) references portal.account(account_id)`,
    );
    await runner.query("grant select, insert on portal.prespecified_analysis to portal_runtime");
    await runner.query("grant update (withdrawn_at, withdrawn_by) on portal.prespecified_analysis to portal_runtime");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table portal.prespecified_analysis");
    await runner.query("drop table portal.asked_question");
  }
}
