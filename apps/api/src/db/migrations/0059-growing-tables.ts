import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Ways into tables that only grow: a ledger's entries of some actions and a person's questions of an hour are found
 * without reading the chain, and addresses as they are compared, in whatever letters they were written.
 */
export class GrowingTables1700000059000 implements MigrationInterface {
  name = "GrowingTables1700000059000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("create index audit_entry_action on portal.audit_entry (chain_id, action, seq)");
    await runner.query(
      "create index audit_entry_asked on portal.audit_entry (chain_id, account_id, at) where action = 'BLOCK_ASKED'",
    );
    const twice: readonly { accounts: number[] }[] = await runner.query(
      "select array_agg(account_id order by account_id) as accounts from portal.account group by lower(email) having count(*) > 1",
    );
    if (twice.length > 0) {
      const numbers = twice.map(({ accounts }) => accounts.join(" and ")).join("; ");
      throw new Error(
        `accounts have the same address but for capital letters: ${numbers}; give each its own, then migrate`,
      );
    }
    await runner.query("drop index portal.account_email");
    await runner.query("create unique index account_email on portal.account (lower(email))");
    await runner.query("drop index portal.outbox_email");
    await runner.query("create index outbox_email on portal.outbox (lower(email))");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop index portal.outbox_email");
    await runner.query("create index outbox_email on portal.outbox (email)");
    await runner.query("drop index portal.account_email");
    await runner.query("create unique index account_email on portal.account (email)");
    await runner.query("drop index portal.audit_entry_asked, portal.audit_entry_action");
  }
}
