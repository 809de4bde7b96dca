import type { MigrationInterface, QueryRunner } from "typeorm";

/** Letters that wait to be sent, and what a grant and a request know of renewal. */
export class Mail1700000017000 implements MigrationInterface {
  name = "Mail1700000017000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table portal.outbox (
      mail_id integer generated always as identity not null,
      email text not null,
      language text not null,
      kind text not null,
      facts jsonb not null,
      created_at timestamptz not null default now(),
      sent_at timestamptz,
      primary key (mail_id)
    )`);
    await runner.query("create index outbox_email on portal.outbox (email)");
    await runner.query("alter table portal.access_grant add column end_told_at timestamptz");
    await runner.query("alter table portal.access_request add column renews_grant integer");
    await runner.query("grant select, insert, update, delete on portal.outbox to portal_runtime");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table portal.access_request drop column renews_grant");
    await runner.query("alter table portal.access_grant drop column end_told_at");
    await runner.query("drop table portal.outbox");
  }
}
