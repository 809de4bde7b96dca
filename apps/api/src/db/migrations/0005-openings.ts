import type { MigrationInterface, QueryRunner } from "typeorm";

/** Openings of the disclosure engine, the sets they planned and the answers they stored. */
export class Openings1700000005000 implements MigrationInterface {
  name = "Openings1700000005000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table portal.opening (
      opening_id integer not null,
      opened_at timestamptz not null default now(),
      policy text not null,
      plan jsonb not null,
      audit jsonb not null,
      primary key (opening_id)
    )`);
    await runner.query(`create table portal.planned_set (
      opening_id integer not null,
      family text not null,
      set_key text not null,
      content jsonb not null,
      primary key (opening_id, family, set_key)
    )`);
    await runner.query(`create table portal.protected_answer (
      opening_id integer not null,
      answer_key text not null,
      family text not null,
      content jsonb not null,
      primary key (opening_id, answer_key)
    )`);
    await runner.query(`create index protected_answer_family on portal.protected_answer (opening_id, family)`);
    await runner.query(
      `alter table portal.planned_set add constraint planned_set_opening foreign key (opening_id) references portal.opening(opening_id)`,
    );
    await runner.query(
      `alter table portal.protected_answer add constraint protected_answer_opening foreign key (opening_id) references portal.opening(opening_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table portal.protected_answer cascade`);
    await runner.query(`drop table portal.planned_set cascade`);
    await runner.query(`drop table portal.opening cascade`);
  }
}
