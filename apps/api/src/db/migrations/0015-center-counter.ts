import type { MigrationInterface, QueryRunner } from "typeorm";

/** The last case number of every center, so that no number is given twice by someone who sees only some of its cohorts. */
export class CenterCounter1700000015000 implements MigrationInterface {
  name = "CenterCounter1700000015000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table portal.center_counter (
      center_id integer not null,
      last_case_id integer not null,
      primary key (center_id)
    )`);
    await runner.query(
      "alter table portal.center_counter add constraint center_counter_center foreign key (center_id) references portal.center(center_id)",
    );
    // The owner too stands under the row policies; for this one reading, in this transaction, it does not.
    await runner.query("alter table portal.cohort_case no force row level security");
    await runner.query(
      "insert into portal.center_counter select center_id, max(case_id) from portal.cohort_case group by center_id",
    );
    await runner.query("alter table portal.cohort_case force row level security");
    await runner.query("grant select, insert, update on portal.center_counter to portal_runtime");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table portal.center_counter cascade");
  }
}
