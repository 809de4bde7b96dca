import type { MigrationInterface, QueryRunner } from "typeorm";

/** Requests for access with their history, and what a grant says of terms, of its request and of its end. */
export class AccessRequests1700000014000 implements MigrationInterface {
  name = "AccessRequests1700000014000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table portal.access_request (
      center_id integer not null,
      request_id integer generated always as identity not null,
      cohort_id integer not null,
      asked_by integer not null,
      asked_for_center integer,
      field_groups text array not null,
      level text not null,
      purpose text not null,
      accepted_terms text array not null,
      days integer not null,
      state text not null,
      created_at timestamptz not null default now(),
      changed_at timestamptz not null default now(),
      primary key (center_id, request_id)
    )`);
    await runner.query(`create table portal.access_request_event (
      center_id integer not null,
      request_id integer not null,
      event_no integer not null,
      at timestamptz not null default now(),
      account_id integer not null,
      kind text not null,
      message text,
      primary key (center_id, request_id, event_no)
    )`);
    await runner.query("create index access_request_asker on portal.access_request (asked_by)");
    await runner.query("create index access_request_cohort on portal.access_request (cohort_id)");
    await runner.query(
      `alter table portal.access_request add constraint access_request_cohort_fk
         foreign key (center_id, cohort_id) references portal.cohort(center_id,cohort_id)`,
    );
    await runner.query(
      `alter table portal.access_request_event add constraint access_request_event_request_fk
         foreign key (center_id, request_id) references portal.access_request(center_id,request_id)`,
    );
    await runner.query("alter table portal.access_grant add column accepted_terms text array not null default '{}'");
    await runner.query("alter table portal.access_grant add column request_id integer");
    await runner.query("alter table portal.access_grant add column revoked_by integer");
    await runner.query(
      `update portal.access_grant set accepted_terms = cohort.data_use_terms
         from portal.cohort where cohort.center_id = access_grant.center_id and cohort.cohort_id = access_grant.cohort_id`,
    );
    await runner.query("grant select, insert, update on portal.access_request to portal_runtime");
    await runner.query("grant select, insert on portal.access_request_event to portal_runtime");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table portal.access_grant drop column revoked_by");
    await runner.query("alter table portal.access_grant drop column request_id");
    await runner.query("alter table portal.access_grant drop column accepted_terms");
    await runner.query("drop table portal.access_request_event, portal.access_request");
  }
}
