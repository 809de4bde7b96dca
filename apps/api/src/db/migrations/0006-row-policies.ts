import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who may read a table with case data: the field groups whose exact list opens it. */
const exactGroups: Readonly<Record<string, readonly string[]>> = {
  cohort_case: ["clinical", "cytokine", "genotype"],
  case_version: ["clinical"],
  case_feature: ["clinical"],
  treatment_course: ["clinical"],
  assessment: ["clinical"],
  case_kindred: ["genotype"],
  case_variant: ["genotype"],
  case_genotype: ["genotype"],
  assay: ["cytokine"],
  sample: ["cytokine"],
  measurement: ["cytokine"],
  sample_analyte: ["cytokine"],
  phase_analyte: ["cytokine"],
  case_response: ["clinical", "cytokine"],
  release_size: ["clinical", "cytokine", "genotype"],
  release_case: ["clinical", "cytokine", "genotype"],
};

/** What an opening reads of the block here: memberships, dimensions, the read model; `0020` adds courses and assessments. */
const blockTables: readonly string[] = [
  "cohort_case",
  "case_version",
  "case_feature",
  "case_kindred",
  "case_genotype",
  "phase_analyte",
  "case_response",
  "release_size",
  "release_case",
];

/** Tables of the consortium that hold no case data, with what the runtime may do there. */
const openTables: Readonly<Record<string, string>> = {
  center: "select, insert, update",
  account: "select, insert, update",
  membership: "select, insert, update",
  session: "select, insert, update, delete",
  access_token: "select, insert, update",
  cohort: "select, insert, update",
  access_grant: "select, insert, update",
  person: "select, insert",
  kindred: "select, insert",
  release: "select, insert",
  opening: "select, insert",
  planned_set: "select, insert",
  protected_answer: "select, insert",
  audit_entry: "select, insert",
};

const listed = (setting: string): string =>
  `cohort_id = any(string_to_array(current_setting('app.${setting}', true), ',')::int[])`;

/**
 * Row policies, enabled and forced on every table with case data, in the shape the planner answers from an index and
 * a distributed database accepts: a list made before the statement, no subquery, no function of a row. The runtime
 * role may insert for the cohorts a transaction manages, and may change or delete no row of a case at all.
 */
export class RowPolicies1700000006000 implements MigrationInterface {
  name = "RowPolicies1700000006000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("grant usage on schema portal to portal_runtime");
    for (const [table, groups] of Object.entries(exactGroups)) {
      await runner.query(`alter table portal.${table} enable row level security, force row level security`);
      for (const group of groups) {
        await runner.query(
          `create policy exact_${group} on portal.${table} for select to portal_runtime using (${listed(`exact_${group}`)})`,
        );
      }
      await runner.query(
        `create policy publish on portal.${table} for insert to portal_runtime with check (${listed("managed_cohorts")})`,
      );
      await runner.query(`grant select, insert on portal.${table} to portal_runtime`);
    }
    for (const table of blockTables) {
      await runner.query(
        `create policy block on portal.${table} for select to portal_runtime using (${listed("block")})`,
      );
    }
    await runner.query("alter table portal.upload enable row level security, force row level security");
    await runner.query(
      `create policy managed on portal.upload to portal_runtime using (${listed("managed_cohorts")}) with check (${listed("managed_cohorts")})`,
    );
    await runner.query("grant select, insert, update on portal.upload to portal_runtime");
    for (const [table, verbs] of Object.entries(openTables)) {
      await runner.query(`grant ${verbs} on portal.${table} to portal_runtime`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...Object.keys(exactGroups), "upload", ...Object.keys(openTables)]) {
      await runner.query(`revoke all on portal.${table} from portal_runtime`);
    }
    for (const [table, groups] of Object.entries(exactGroups)) {
      for (const group of groups) await runner.query(`drop policy exact_${group} on portal.${table}`);
      await runner.query(`drop policy publish on portal.${table}`);
      await runner.query(`alter table portal.${table} no force row level security, disable row level security`);
    }
    for (const table of blockTables) await runner.query(`drop policy block on portal.${table}`);
    await runner.query("drop policy managed on portal.upload");
    await runner.query("alter table portal.upload no force row level security, disable row level security");
    await runner.query("revoke usage on schema portal from portal_runtime");
  }
}
