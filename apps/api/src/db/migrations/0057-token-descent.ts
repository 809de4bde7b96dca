import type { MigrationInterface, QueryRunner } from "typeorm";

/** With which token a token was made, so that those made with one that leaked end with it. */
export class TokenDescent1700000057000 implements MigrationInterface {
  name = "TokenDescent1700000057000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table portal.access_token add column made_with integer");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table portal.access_token drop column made_with");
  }
}
