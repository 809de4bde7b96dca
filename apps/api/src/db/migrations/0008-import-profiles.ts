import type { MigrationInterface, QueryRunner } from "typeorm";

const managed = "cohort_id = any(string_to_array(current_setting('app.managed_cohorts', true), ',')::int[])";

/** How files are read, kept for the next ones; and of each upload the repairs and the profile it came with. */
export class ImportProfiles1700000008000 implements MigrationInterface {
  name = "ImportProfiles1700000008000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table portal.import_profile (
      center_id integer not null,
      cohort_id integer not null,
      profile_id integer generated always as identity not null,
      name text,
      version integer not null,
      columns text array not null,
      plan jsonb not null,
      created_by integer not null,
      created_at timestamptz not null default now(),
      primary key (center_id, cohort_id, profile_id)
    )`);
    await runner.query("create index import_profile_cohort on portal.import_profile (cohort_id)");
    await runner.query(
      "create unique index import_profile_version on portal.import_profile (center_id, cohort_id, name, version)",
    );
    await runner.query(
      "alter table portal.import_profile add constraint import_profile_cohort_fk foreign key (center_id, cohort_id) references portal.cohort(center_id,cohort_id)",
    );
    await runner.query("alter table portal.import_profile enable row level security, force row level security");
    await runner.query(
      `create policy managed on portal.import_profile for select to portal_runtime using (${managed})`,
    );
    await runner.query(
      `create policy save on portal.import_profile for insert to portal_runtime with check (${managed})`,
    );
    await runner.query("grant select, insert on portal.import_profile to portal_runtime");
    await runner.query("alter table portal.upload add column repairs jsonb not null default '[]'");
    await runner.query("alter table portal.upload add column profile_id integer");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table portal.upload drop column profile_id");
    await runner.query("alter table portal.upload drop column repairs");
    await runner.query("drop table portal.import_profile");
  }
}
