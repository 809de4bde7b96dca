import type { MigrationInterface, QueryRunner } from "typeorm";

/** Invitations to a center or to the consortium; of the secret in the link only the hash. */
export class Invitations1700000016000 implements MigrationInterface {
  name = "Invitations1700000016000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table portal.invitation (
      invitation_id integer generated always as identity not null,
      center_id integer,
      email text not null,
      roles text array not null,
      language text not null,
      secret_hash bytea not null,
      issue integer not null default 1,
      invited_by integer not null,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      accepted_at timestamptz,
      accepted_by integer,
      withdrawn_at timestamptz,
      primary key (invitation_id)
    )`);
    await runner.query("create unique index invitation_secret on portal.invitation (secret_hash)");
    await runner.query("create index invitation_center on portal.invitation (center_id)");
    await runner.query("create index membership_center on portal.membership (center_id)");
    await runner.query(
      `alter table portal.invitation add constraint invitation_inviter_fk
         foreign key (invited_by) references portal.account(account_id)`,
    );
    await runner.query("grant select, insert, update on portal.invitation to portal_runtime");
    // The secret of a link is derived from the number of its invitation, which is drawn before the row is written.
    await runner.query("grant usage on sequence portal.invitation_invitation_id_seq to portal_runtime");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop index portal.membership_center");
    await runner.query("drop table portal.invitation");
  }
}
