import type { MigrationInterface, QueryRunner } from "typeorm";

/** What a center's hospital numbers look like, and how rare the cases of a file under review are. */
export class LocalNumbers1700000012000 implements MigrationInterface {
  name = "LocalNumbers1700000012000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table portal.center add column local_number_masks text array not null default '{}'");
    await runner.query("alter table portal.upload add column rare_combinations jsonb");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table portal.upload drop column rare_combinations");
    await runner.query("alter table portal.center drop column local_number_masks");
  }
}
