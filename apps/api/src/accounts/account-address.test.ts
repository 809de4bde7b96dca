import pg from "pg";
import { expect, test } from "vitest";
import { migratedDatabase } from "../../../../test/kit/migrated-database.ts";

test("an address is of one account, in whatever letters it is written", async () => {
  const migrated = await migratedDatabase("account_address");
  const admin = new pg.Client({ connectionString: migrated.adminUrl });
  await admin.connect();
  const insert = (email: string) =>
    admin.query("insert into portal.account (email, name) values ($1, 'Dr Durand')", [email]);
  await insert("Durand@example.org");
  await expect(insert("durand@EXAMPLE.org")).rejects.toThrow("account_email");
  await admin.end();
  await migrated.drop();
});
