import type { LedgerAction } from "@nlrp12/domain";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type MigratedDatabase, migratedDatabase } from "../../../../test/kit/migrated-database.ts";
import { checkpointNote, checkpointSigner, ledgerHeads, recordEffect, verifierKey } from "../audit/index.ts";
import { Database, NO_CASE_ROWS, RequestDatabase } from "../db/index.ts";
import { auditEventCount, auditEventsPage } from "./audit-event.sql.ts";
import { insertCheckpoint } from "./checkpoint.sql.ts";
import { provePart } from "./prove-part.ts";

const CHAIN = 1;
const signer = checkpointSigner("portal.example.org/ledger", Buffer.alloc(32, 7));

let migrated: MigratedDatabase;
let database: Database;
let db: RequestDatabase;
beforeAll(async () => {
  migrated = await migratedDatabase("long_ledger");
  database = await Database.open(migrated.runtimeUrl, 2);
  db = new RequestDatabase(database, NO_CASE_ROWS);
  const done: readonly LedgerAction[] = ["SIGN_IN", "BLOCK_ASKED", "CASES_READ", "BLOCK_ASKED", "TOKEN_CREATED"];
  for (const [at, action] of done.entries()) {
    // Entries 2 and 4 ask by one dimension and by that and a second one.
    const details = action === "BLOCK_ASKED" ? { families: "cases", dimensions: at === 1 ? "sex" : "ageBand,sex" } : {};
    await database.withoutCases((tx) =>
      recordEffect(tx, {
        ...{ centerId: CHAIN, accountId: 3, tokenId: null, action, outcome: "DONE", details },
        object: "account:3",
      }),
    );
  }
});
afterAll(async () => {
  await db?.end();
  await database?.close();
  await migrated?.drop();
});

it("is read newest first, all of it or some actions of it, and says which question narrows", async () => {
  const page = async (actions: readonly string[] | null, below: number | null, limit: number) => {
    const rows = await auditEventsPage(db, { chain: CHAIN, actions, below, limit });
    return rows.map(({ seq, narrows }) => (narrows ? `${seq} narrows` : String(seq)));
  };
  expect(await page(null, null, 3)).toEqual(["5", "4 narrows", "3"]);
  expect(await page(null, 3, 3)).toEqual(["2", "1"]);
  expect(await page(["SIGN_IN", "BLOCK_ASKED", "BLOCK_ASKED"], null, 2)).toEqual(["4 narrows", "2"]);
  expect(await page(["SIGN_IN", "BLOCK_ASKED"], 2, 2)).toEqual(["1"]);
  const count = (actions: readonly string[] | null) => auditEventCount(db, { chain: CHAIN, actions });
  expect([await count(null), await count(["SIGN_IN", "BLOCK_ASKED", "BLOCK_ASKED"])]).toEqual([5, 3]);
  expect(await auditEventCount(db, { chain: 2, actions: null })).toBe(0);
});

it("is checked in parts, each by the checkpoints of its own entries and the last also by the latest", async () => {
  const sign = (seq: number, hash: string) =>
    database.withoutCases((tx) => {
      const point = { chain: CHAIN, seq, hash };
      const note = checkpointNote(signer, point);
      return insertCheckpoint(tx, { ...point, madeAt: new Date(), note, verifierKey: verifierKey(signer) });
    });
  const part = (after: string | null) => provePart(db, { chain: CHAIN, after, most: 2 });
  const one = await part(null);
  const two = await part(one.next);
  const last = async () => (await part(two.next)).verdict;
  const heads = await database.withoutCases((tx) => ledgerHeads(tx));
  await sign(5, heads.find(({ chain }) => chain === CHAIN)?.hash ?? "");
  expect(await last()).toMatchObject({ entries: 5, fault: null });

  // A checkpoint of entry 1 with another hash is the first part's matter alone.
  await sign(1, "ab".repeat(32));
  expect((await part(null)).verdict.fault).toEqual({ kind: "REWRITTEN", seq: 1 });
  expect(await last()).toMatchObject({ entries: 5, fault: null });
  await sign(9, "ab".repeat(32));
  expect((await last()).fault).toEqual({ kind: "TRUNCATED", seq: 6 });
});
