import type { MigrationInterface, QueryRunner } from "typeorm";
import { replaceInFunction } from "./replace-in-function.ts";

const listed = (setting: string) =>
  `cohort_id = any(string_to_array(current_setting('app.${setting}', true), ',')::int[])`;

const TABLE = "portal.case_coverage";
/** In `portal.analyze_case_tables`, beside what it stands for. */
const ANALYZED = "portal.phase_analyte";
/** In `portal.withdraw_case`, among the rows of the case that go. */
const MARK = "delete from portal.case_response as t";
const ALSO = `delete from ${TABLE} as t where t.center_id = the_center and t.cohort_id = cohort and t.case_id = number;
    `;

/**
 * How many samples of a case were measured for an analyte in a phase, kept at publishing: what was measured where is
 * then added up from a tenth of the rows. Hangs on the case version like the rest of the read model, and goes with it.
 */
export class CaseCoverage1700000053000 implements MigrationInterface {
  name = "CaseCoverage1700000053000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table portal.case_coverage (
      center_id integer not null,
      cohort_id integer not null,
      case_id integer not null,
      version integer not null,
      analyte text not null,
      phase text not null,
      case_group text not null,
      samples integer not null,
      not_analysed integer not null,
      primary key (center_id, cohort_id, case_id, version, analyte, phase)
    )`);
    await runner.query("create index case_coverage_cohort on portal.case_coverage (cohort_id)");
    await runner.query(
      `alter table portal.case_coverage add constraint case_coverage_case_version
         foreign key (center_id, cohort_id, case_id, version)
         references portal.case_version(center_id,cohort_id,case_id,version)`,
    );
    // Policies bind the owner of the schema too, which counts what stands already; keys are checked row by row without.
    await runner.query("alter table portal.sample_analyte no force row level security");
    await runner.query(
      `insert into portal.case_coverage
       select center_id, cohort_id, case_id, version, analyte, phase, min(case_group), count(*)::int,
              (count(*) filter (where interference = 'NOT_ANALYSED'))::int
         from portal.sample_analyte group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`,
    );
    await runner.query("alter table portal.sample_analyte force row level security");
    await this.#policies(runner);
    await replaceInFunction(runner, "withdraw_case", { piece: MARK, by: `${ALSO}${MARK}` });
    await replaceInFunction(runner, "analyze_case_tables", { piece: ANALYZED, by: `${ANALYZED}, ${TABLE}` });
  }

  async #policies(runner: QueryRunner): Promise<void> {
    await runner.query("alter table portal.case_coverage enable row level security, force row level security");
    await runner.query(
      `create policy exact_cytokine on portal.case_coverage for select to portal_runtime using (${listed("exact_cytokine")})`,
    );
    const managed = listed("managed_cohorts");
    await runner.query(
      `create policy publish on portal.case_coverage for insert to portal_runtime with check (${managed})`,
    );
    await runner.query("grant select, insert on portal.case_coverage to portal_runtime");
    await runner.query(
      `create policy withdraw_read on portal.case_coverage for select to portal_withdrawal using (${managed})`,
    );
    await runner.query(
      `create policy withdraw on portal.case_coverage for delete to portal_withdrawal using (${managed})`,
    );
    await runner.query("grant select, delete on portal.case_coverage to portal_withdrawal");
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceInFunction(runner, "analyze_case_tables", { piece: `${ANALYZED}, ${TABLE}`, by: ANALYZED });
    await replaceInFunction(runner, "withdraw_case", { piece: `${ALSO}${MARK}`, by: MARK });
    await runner.query("drop table portal.case_coverage");
  }
}
