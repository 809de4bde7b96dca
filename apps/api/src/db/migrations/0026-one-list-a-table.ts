import type { MigrationInterface, QueryRunner } from "typeorm";

/** Tables with several lists that open them, any one of which is enough: exact field groups, and the block. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  cohort_case: ["exact_clinical", "exact_cytokine", "exact_genotype", "block"],
  case_version: ["exact_clinical", "block"],
  case_feature: ["exact_clinical", "block"],
  treatment_course: ["exact_clinical", "block"],
  assessment: ["exact_clinical", "block"],
  case_kindred: ["exact_genotype", "block"],
  case_genotype: ["exact_genotype", "block"],
  sample_analyte: ["exact_cytokine", "block"],
  phase_analyte: ["exact_cytokine", "block"],
  case_response: ["exact_clinical", "exact_cytokine", "block"],
  release_size: ["exact_clinical", "exact_cytokine", "exact_genotype", "block"],
  release_case: ["exact_clinical", "exact_cytokine", "exact_genotype", "block"],
};

const setting = (name: string) => `current_setting('app.${name}', true)`;

/**
 * One policy of one list where several stood. PostgreSQL answers `a = any(list)` from an index and `… or …` by reading
 * both lists again for each row it meets.
 */
export class OneListATable1700000026000 implements MigrationInterface {
  name = "OneListATable1700000026000";

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, lists] of Object.entries(LISTS)) {
      for (const name of lists) await runner.query(`drop policy ${name} on portal.${table}`);
      const together = lists.map((name) => `nullif(${setting(name)}, '')`).join(", ");
      await runner.query(
        `create policy readable on portal.${table} for select to portal_runtime
           using (cohort_id = any(string_to_array(concat_ws(',', ${together}), ',')::int[]))`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, lists] of Object.entries(LISTS)) {
      await runner.query(`drop policy readable on portal.${table}`);
      for (const name of lists) {
        await runner.query(
          `create policy ${name} on portal.${table} for select to portal_runtime
             using (cohort_id = any(string_to_array(${setting(name)}, ',')::int[]))`,
        );
      }
    }
  }
}
