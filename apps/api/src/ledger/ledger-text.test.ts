import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type MigratedDatabase, migratedDatabase } from "../../../../test/kit/migrated-database.ts";
import { Database } from "../db/index.ts";
import { ledgerText } from "./ledger-text.ts";

/** One more than a page holds. */
const ENTRIES = 5001;
const CHAIN = 2;

let migrated: MigratedDatabase;
let database: Database;
beforeAll(async () => {
  migrated = await migratedDatabase("ledger_text");
  // One connection: whoever holds it keeps everyone else waiting.
  database = await Database.open(migrated.runtimeUrl, 1);
  await database.withoutCases((tx) =>
    tx.rows(
      `insert into portal.audit_entry (chain_id, seq, at, center_id, account_id, action, object, outcome, hash)
       select 0, 0, now(), ${CHAIN}, 1, 'X', 'x:' || entry, 'DONE', '\\x00' from generate_series(1, ${ENTRIES}) as entry`,
    ),
  );
});
afterAll(async () => {
  await database?.close();
  await migrated?.drop();
});

/** The text with its first line read. */
async function begun(stillMay: () => Promise<void>) {
  const text = ledgerText(database, { chain: CHAIN, stillMay });
  expect((await text.next()).value).toMatch(/^[0-9a-f]{64} \[2,1,/);
  return text;
}

async function linesOf(text: AsyncIterable<string>): Promise<number> {
  let lines = 0;
  for await (const _ of text) lines += 1;
  return lines;
}

describe("a ledger whose reader takes it slowly", () => {
  it("holds no connection between two pages", async () => {
    const text = await begun(async () => undefined);
    expect(await database.answers()).toBe(true);
    expect(await linesOf(text)).toBe(ENTRIES - 1);
  });

  it("breaks off at the next page once the right to it has ended, and asks no sooner than every three seconds", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      const ended = vi.fn(async () => {
        throw new Error("this right has ended");
      });
      expect(await linesOf(await begun(ended))).toBe(ENTRIES - 1);
      expect(ended).not.toHaveBeenCalled();
      const text = await begun(ended);
      vi.setSystemTime(Date.now() + 3000);
      await expect(linesOf(text)).rejects.toThrow("this right has ended");
    } finally {
      vi.useRealTimers();
    }
  });
});
