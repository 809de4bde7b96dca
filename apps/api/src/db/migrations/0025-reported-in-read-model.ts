import type { MigrationInterface, QueryRunner } from "typeorm";

const READ_MODEL = ["sample_analyte", "phase_analyte"];

/** The read model says what the file said and by which kit, so that a question reads no raw measurement. */
export class ReportedInReadModel1700000025000 implements MigrationInterface {
  name = "ReportedInReadModel1700000025000";

  async up(runner: QueryRunner): Promise<void> {
    // Policies bind the owner of the schema too; it alone fills the columns of rows that stand already.
    const filled = [...READ_MODEL, "measurement", "assay"];
    for (const table of filled) await runner.query(`alter table portal.${table} no force row level security`);
    for (const table of READ_MODEL) {
      await runner.query(
        `alter table portal.${table} add column kit text, add column reported text not null default ''`,
      );
      await runner.query(
        `update portal.${table} as row set kit = said.kit, reported = said.reported
           from (select measurement.center_id, measurement.cohort_id, measurement.case_id, measurement.version,
                        measurement.sample_no, measurement.analyte, (array_agg(assay.kit order by measurement_no))[1] as kit,
                        string_agg(measurement.reported, '; ' order by measurement_no) as reported
                   from portal.measurement join portal.assay using (center_id, cohort_id, assay_no)
                  group by 1, 2, 3, 4, 5, 6) as said
          where (row.center_id, row.cohort_id, row.case_id, row.version, row.sample_no, row.analyte) =
                (said.center_id, said.cohort_id, said.case_id, said.version, said.sample_no, said.analyte)`,
      );
      await runner.query(`alter table portal.${table} alter column reported drop default`);
    }
    for (const table of filled) await runner.query(`alter table portal.${table} force row level security`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of READ_MODEL) {
      await runner.query(`alter table portal.${table} drop column reported, drop column kit`);
    }
  }
}
