import type { MigrationInterface, QueryRunner } from "typeorm";

/** Releases, what they hold, and the uploads that lead to them. */
export class Releases1700000004000 implements MigrationInterface {
  name = "Releases1700000004000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table portal.release (
      center_id integer not null,
      cohort_id integer not null,
      release_number integer not null,
      published_at timestamptz not null default now(),
      published_by integer not null,
      checksum bytea not null,
      note text,
      largest_case_samples integer not null,
      primary key (center_id, cohort_id, release_number)
    )`);
    await runner.query(`create table portal.release_size (
      center_id integer not null,
      cohort_id integer not null,
      release_number integer not null,
      patients integer not null,
      controls integer not null,
      cases integer not null,
      measurements integer not null,
      added integer not null,
      changed integer not null,
      unchanged integer not null,
      removed integer not null,
      primary key (center_id, cohort_id, release_number)
    )`);
    await runner.query(`create table portal.release_case (
      center_id integer not null,
      cohort_id integer not null,
      release_number integer not null,
      case_id integer not null,
      version integer not null,
      primary key (center_id, cohort_id, release_number, case_id)
    )`);
    await runner.query(`create table portal.upload (
      center_id integer not null,
      cohort_id integer not null,
      upload_id integer generated always as identity not null,
      state text not null,
      file_name text not null,
      sha256 bytea not null,
      size_bytes integer not null,
      mapping jsonb,
      idempotency_key text,
      received_at timestamptz not null default now(),
      received_by integer not null,
      checked_at timestamptz,
      problems jsonb not null default '[]'::jsonb,
      base_release integer,
      difference jsonb,
      removals text array not null default '{}',
      approved_at timestamptz,
      approved_by integer,
      note text,
      published_at timestamptz,
      release_number integer,
      failure jsonb,
      phase text not null default 'waiting',
      done integer not null default '0',
      total integer not null default '0',
      primary key (center_id, cohort_id, upload_id)
    )`);
    await runner.query(`create index release_cohort on portal.release (cohort_id, published_at)`);
    await runner.query(`create index release_case_cohort on portal.release_case (cohort_id)`);
    await runner.query(`create index release_size_cohort on portal.release_size (cohort_id)`);
    await runner.query(
      `create unique index upload_idempotency on portal.upload (center_id, cohort_id, idempotency_key)`,
    );
    await runner.query(`create index upload_cohort on portal.upload (cohort_id, received_at)`);
    await runner.query(
      `alter table portal.release add constraint release_cohort_fk foreign key (center_id, cohort_id) references portal.cohort(center_id,cohort_id)`,
    );
    await runner.query(
      `alter table portal.release_case add constraint release_case_version foreign key (center_id, cohort_id, case_id, version) references portal.case_version(center_id,cohort_id,case_id,version)`,
    );
    await runner.query(
      `alter table portal.release_case add constraint release_case_release foreign key (center_id, cohort_id, release_number) references portal.release(center_id,cohort_id,release_number)`,
    );
    await runner.query(
      `alter table portal.release_size add constraint release_size_release foreign key (center_id, cohort_id, release_number) references portal.release(center_id,cohort_id,release_number)`,
    );
    await runner.query(
      `alter table portal.upload add constraint upload_cohort_fk foreign key (center_id, cohort_id) references portal.cohort(center_id,cohort_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table portal.upload cascade`);
    await runner.query(`drop table portal.release_case cascade`);
    await runner.query(`drop table portal.release_size cascade`);
    await runner.query(`drop table portal.release cascade`);
  }
}
