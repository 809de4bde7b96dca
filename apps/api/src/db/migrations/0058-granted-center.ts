import type { MigrationInterface, QueryRunner } from "typeorm";

/** A center that is granted access exists; a grant to none was nobody's, and made every list that held it fail. */
export class GrantedCenter1700000058000 implements MigrationInterface {
  name = "GrantedCenter1700000058000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `delete from portal.access_grant
        where grantee_center_id is not null
          and not exists (select 1 from portal.center where center.center_id = access_grant.grantee_center_id)`,
    );
    await runner.query(
      `alter table portal.access_grant add constraint access_grant_grantee_center_fk
         foreign key (grantee_center_id) references portal.center(center_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table portal.access_grant drop constraint access_grant_grantee_center_fk");
  }
}
