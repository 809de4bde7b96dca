import type { MigrationInterface, QueryRunner } from "typeorm";

/** What the other contributing centers say of access by which too much of their own could be learnt (rule 10). */
export class AccessAgreements1700000021000 implements MigrationInterface {
  name = "AccessAgreements1700000021000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table portal.access_agreement (
      center_id integer not null,
      request_id integer not null,
      of_center integer not null,
      state text not null,
      asked_at timestamptz not null default now(),
      decided_by integer,
      decided_at timestamptz,
      primary key (center_id, request_id, of_center)
    )`);
    await runner.query("create index access_agreement_of_center on portal.access_agreement (of_center)");
    await runner.query(
      `alter table portal.access_agreement add constraint access_agreement_request_fk
         foreign key (center_id, request_id) references portal.access_request(center_id,request_id)`,
    );
    await runner.query("grant select, insert, update on portal.access_agreement to portal_runtime");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table portal.access_agreement");
  }
}
