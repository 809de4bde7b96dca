import type { MigrationInterface, QueryRunner } from "typeorm";
import { TABLES_OF_A_CASE, WITHDRAW_CASE } from "./0009-withdraw-case.ts";

/** What the withdrawal of a case deletes from: the case's own rows, and assays that nobody else was measured with. */
const caseTables: readonly string[] = [...TABLES_OF_A_CASE, "assay"];

/** What it corrects: how much a release holds, and the words of an upload, a release or its withdrawal that name the case. */
const correctedColumns: Readonly<Record<string, string>> = {
  release_size: "cases, patients, controls, measurements",
  upload: "difference, removals, file_name, note, settings, mapping, repairs",
  import_profile: "plan",
  release: "note",
  release_withdrawal: "note",
};

const managed = "cohort_id = any(string_to_array(current_setting('app.managed_cohorts', true), ',')::int[])";
const exact = (group: string) =>
  `cohort_id = any(string_to_array(current_setting('app.exact_${group}', true), ',')::int[])`;

/** Tables every member reads and only the managers of a cohort write. */
const readByEveryone: readonly string[] = ["release", "release_withdrawal"];

/**
 * Withdrawal, the only delete: of a release as a row that says so, of a case as one function under a role of its own.
 * That role cannot sign in, reaches the cohorts the transaction manages and no others, and belongs to nobody but the
 * owner; the runtime may call the function and still deletes nothing itself.
 */
export class Withdrawals1700000009000 implements MigrationInterface {
  name = "Withdrawals1700000009000";

  async up(runner: QueryRunner): Promise<void> {
    await this.#tables(runner);
    for (const table of readByEveryone) {
      await runner.query(`alter table portal.${table} enable row level security, force row level security`);
      await runner.query(`create policy everyone on portal.${table} for select to portal_runtime using (true)`);
      await runner.query(
        `create policy publish on portal.${table} for insert to portal_runtime with check (${managed})`,
      );
    }
    await runner.query("grant select, insert on portal.release_withdrawal to portal_runtime");
    await runner.query("alter table portal.withdrawn_version_hash enable row level security, force row level security");
    for (const group of ["clinical", "cytokine", "genotype"]) {
      await runner.query(
        `create policy exact_${group} on portal.withdrawn_version_hash for select to portal_runtime using (${exact(group)})`,
      );
    }
    await runner.query("grant select on portal.withdrawn_version_hash to portal_runtime");
    await runner.query("grant select, insert on portal.tombstone to portal_runtime");
    await this.#withdrawalRole(runner);
  }

  async #tables(runner: QueryRunner): Promise<void> {
    await runner.query(`create table portal.release_withdrawal (
      center_id integer not null,
      cohort_id integer not null,
      release_number integer not null,
      withdrawn_at timestamptz not null default now(),
      withdrawn_by integer not null,
      reason text not null,
      note text,
      primary key (center_id, cohort_id, release_number)
    )`);
    await runner.query(`create table portal.withdrawn_version_hash (
      center_id integer not null,
      cohort_id integer not null,
      release_number integer not null,
      content_hash bytea not null,
      primary key (center_id, cohort_id, release_number, content_hash)
    )`);
    await runner.query(`create table portal.tombstone (
      center_id integer not null,
      code_hash bytea not null,
      case_id integer not null,
      withdrawn_at timestamptz not null default now(),
      reason text not null,
      primary key (center_id, code_hash)
    )`);
    await runner.query("create index release_withdrawal_cohort on portal.release_withdrawal (cohort_id)");
    await runner.query("create index withdrawn_version_hash_cohort on portal.withdrawn_version_hash (cohort_id)");
    for (const table of ["release_withdrawal", "withdrawn_version_hash"]) {
      await runner.query(
        `alter table portal.${table} add constraint ${table}_release foreign key (center_id, cohort_id, release_number) references portal.release(center_id,cohort_id,release_number)`,
      );
    }
    await runner.query(
      "alter table portal.tombstone add constraint tombstone_center foreign key (center_id) references portal.center(center_id)",
    );
  }

  async #withdrawalRole(runner: QueryRunner): Promise<void> {
    await runner.query("grant usage on schema portal to portal_withdrawal");
    for (const table of caseTables) {
      await runner.query(
        `create policy withdraw_read on portal.${table} for select to portal_withdrawal using (${managed})`,
      );
      await runner.query(
        `create policy withdraw on portal.${table} for delete to portal_withdrawal using (${managed})`,
      );
      await runner.query(`grant select, delete on portal.${table} to portal_withdrawal`);
    }
    for (const [table, columns] of Object.entries(correctedColumns)) {
      await runner.query(
        `create policy withdraw_read on portal.${table} for select to portal_withdrawal using (${managed})`,
      );
      await runner.query(
        `create policy withdraw on portal.${table} for update to portal_withdrawal using (${managed}) with check (${managed})`,
      );
      await runner.query(`grant select, update (${columns}) on portal.${table} to portal_withdrawal`);
    }
    await runner.query(
      `create policy withdraw on portal.withdrawn_version_hash for insert to portal_withdrawal with check (${managed})`,
    );
    await runner.query(
      "grant insert on portal.withdrawn_version_hash, portal.tombstone, portal.audit_entry to portal_withdrawal",
    );
    await runner.query("grant select (center_id, code_hash) on portal.tombstone to portal_withdrawal");
    await runner.query("grant select, delete on portal.person, portal.kindred to portal_withdrawal");
    await runner.query(WITHDRAW_CASE);
    // An owner needs the right to make things where it owns one, for the moment of becoming the owner.
    await runner.query("grant create on schema portal to portal_withdrawal");
    await runner.query("alter function portal.withdraw_case owner to portal_withdrawal");
    await runner.query("revoke create on schema portal from portal_withdrawal");
    await runner.query("revoke all on function portal.withdraw_case from public");
    await runner.query("grant execute on function portal.withdraw_case to portal_runtime");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function portal.withdraw_case");
    for (const table of [...caseTables, ...Object.keys(correctedColumns)]) {
      await runner.query(`drop policy withdraw_read on portal.${table}`);
      await runner.query(`drop policy withdraw on portal.${table}`);
      await runner.query(`revoke all on portal.${table} from portal_withdrawal`);
    }
    await runner.query("revoke all on portal.person, portal.kindred, portal.audit_entry from portal_withdrawal");
    await runner.query("drop table portal.tombstone cascade");
    await runner.query("drop table portal.withdrawn_version_hash cascade");
    await runner.query("drop table portal.release_withdrawal cascade");
    await runner.query("drop policy publish on portal.release");
    await runner.query("drop policy everyone on portal.release");
    await runner.query("alter table portal.release no force row level security, disable row level security");
    await runner.query("revoke usage on schema portal from portal_withdrawal");
  }
}
