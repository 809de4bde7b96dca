import type { MigrationInterface, QueryRunner } from "typeorm";

/** Centers, people and their memberships, sessions, tokens, cohorts, grants and the log. */
export class Consortium1700000001000 implements MigrationInterface {
  name = "Consortium1700000001000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table portal.center (
      center_id integer generated always as identity not null,
      slug text not null,
      name text not null,
      short_name text not null,
      primary key (center_id)
    )`);
    await runner.query(`create table portal.account (
      account_id integer generated always as identity not null,
      issuer text,
      subject text,
      email text not null,
      name text not null,
      language text not null default 'fr',
      demonstration_key text,
      created_at timestamptz not null default now(),
      primary key (account_id)
    )`);
    await runner.query(`create table portal.membership (
      membership_id integer generated always as identity not null,
      account_id integer not null,
      center_id integer,
      role text not null,
      starts_at timestamptz not null default now(),
      ends_at timestamptz,
      primary key (membership_id)
    )`);
    await runner.query(`create table portal.session (
      secret_hash bytea not null,
      account_id integer not null,
      created_at timestamptz not null default now(),
      last_used_at timestamptz not null default now(),
      expires_at timestamptz not null,
      revoked_at timestamptz,
      primary key (secret_hash)
    )`);
    await runner.query(`create table portal.access_token (
      token_id integer generated always as identity not null,
      account_id integer not null,
      center_id integer,
      name text not null,
      secret_hash bytea not null,
      scopes text array not null,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      last_used_at timestamptz,
      revoked_at timestamptz,
      primary key (token_id)
    )`);
    await runner.query(`create table portal.cohort (
      center_id integer not null,
      cohort_id integer generated always as identity not null,
      slug text not null,
      title_en text not null,
      title_fr text not null,
      protocol_en text not null,
      protocol_fr text not null,
      contact text not null,
      data_use_terms text array not null,
      declared_analytes text array not null,
      synthetic boolean not null,
      literature boolean not null,
      contributes text not null,
      requires_second_person boolean not null,
      created_at timestamptz not null default now(),
      primary key (center_id, cohort_id)
    )`);
    await runner.query(`create table portal.access_grant (
      center_id integer not null,
      grant_id integer generated always as identity not null,
      cohort_id integer not null,
      grantee_account_id integer,
      grantee_center_id integer,
      field_group text not null,
      level text not null,
      purpose text not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      approved_by integer not null,
      revoked_at timestamptz,
      primary key (center_id, grant_id)
    )`);
    await runner.query(`create table portal.audit_entry (
      entry_id bigint generated always as identity not null,
      at timestamptz not null default clock_timestamp(),
      center_id integer,
      account_id integer,
      token_id integer,
      action text not null,
      object text not null,
      outcome text not null,
      details jsonb not null default '{}'::jsonb,
      primary key (entry_id)
    )`);
    await runner.query(`create unique index account_email on portal.account (email)`);
    await runner.query(`create unique index account_issuer_subject on portal.account (issuer, subject)`);
    await runner.query(`create index membership_account on portal.membership (account_id)`);
    await runner.query(`create index session_account on portal.session (account_id)`);
    await runner.query(`create index audit_entry_center on portal.audit_entry (center_id, at)`);
    await runner.query(`create unique index center_slug on portal.center (slug)`);
    await runner.query(`create index cohort_cohort on portal.cohort (cohort_id)`);
    await runner.query(`create unique index cohort_slug on portal.cohort (center_id, slug)`);
    await runner.query(`create index access_grant_cohort on portal.access_grant (cohort_id)`);
    await runner.query(`create index access_token_account on portal.access_token (account_id)`);
    await runner.query(`create unique index access_token_secret on portal.access_token (secret_hash)`);
    await runner.query(
      `alter table portal.membership add constraint membership_account_fk foreign key (account_id) references portal.account(account_id)`,
    );
    await runner.query(
      `alter table portal.session add constraint session_account_fk foreign key (account_id) references portal.account(account_id)`,
    );
    await runner.query(
      `alter table portal.cohort add constraint cohort_center foreign key (center_id) references portal.center(center_id)`,
    );
    await runner.query(
      `alter table portal.access_grant add constraint access_grant_cohort_fk foreign key (center_id, cohort_id) references portal.cohort(center_id,cohort_id)`,
    );
    await runner.query(
      `alter table portal.access_token add constraint access_token_account_fk foreign key (account_id) references portal.account(account_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table portal.audit_entry cascade`);
    await runner.query(`drop table portal.access_grant cascade`);
    await runner.query(`drop table portal.cohort cascade`);
    await runner.query(`drop table portal.access_token cascade`);
    await runner.query(`drop table portal.session cascade`);
    await runner.query(`drop table portal.membership cascade`);
    await runner.query(`drop table portal.account cascade`);
    await runner.query(`drop table portal.center cascade`);
  }
}
