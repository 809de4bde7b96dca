import type { LedgerAction } from "@nlrp12/domain";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type MigratedDatabase, migratedDatabase } from "../../../../test/kit/migrated-database.ts";
import { checkpointSigner, readCheckpointNote, recordEffect, verifierKey } from "../audit/index.ts";
import { Database } from "../db/index.ts";
import { checkpointsOf } from "./checkpoint.sql.ts";
import { keepCheckpoints } from "./keep-checkpoints.ts";

const HOUR = 3_600_000;
const signer = checkpointSigner("portal.example.org/ledger", Buffer.alloc(32, 7));
const logger = { error: (details: object) => expect(details).toBeNull() };

let migrated: MigratedDatabase;
let database: Database;
beforeAll(async () => {
  migrated = await migratedDatabase("checkpoints");
  database = await Database.open(migrated.runtimeUrl, 2);
});
afterAll(async () => {
  await database?.close();
  await migrated?.drop();
});
// The clock is the only thing made up: the timer and the moment, not the database or the keys.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"], now: new Date("2026-11-22T08:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

const happens = (chain: number, action: LedgerAction = "CASES_READ") =>
  database.withoutCases((tx) =>
    recordEffect(tx, { centerId: chain, accountId: 1, tokenId: null, action, object: "upload:1", outcome: "DONE" }),
  );
const signed = (chain: number) => database.withoutCases((tx) => checkpointsOf(tx, chain, 100));

it("is signed at once, and then daily where it has grown, and within ten minutes of a release", async () => {
  await happens(1);
  const keeping = keepCheckpoints({ database, signer, logger });
  const later = async (milliseconds: number) => {
    // A round each ten minutes, each waited for before the next.
    for (let passed = 0; passed < milliseconds; passed += 600_000) {
      vi.advanceTimersByTime(600_000);
      await keeping.settled();
    }
    return (await signed(1)).map(({ seq }) => seq);
  };
  await keeping.settled();
  expect((await signed(1)).map(({ seq }) => seq)).toEqual([1]);

  await happens(1);
  expect(await later(23 * HOUR)).toEqual([1]);
  expect(await later(HOUR)).toEqual([2, 1]);
  // Nothing happened for two days: there is nothing to sign.
  expect(await later(48 * HOUR)).toEqual([2, 1]);
  await happens(1);
  expect(await later(HOUR)).toEqual([3, 2, 1]);
  await happens(1, "UPLOAD_PUBLISHED");
  expect(await later(600_000)).toEqual([4, 3, 2, 1]);

  const [latest] = await signed(1);
  expect(latest?.madeAt).toEqual(new Date("2026-11-25T09:10:00Z"));
  expect(readCheckpointNote(latest?.note ?? "", verifierKey(signer))).toMatchObject({ chain: 1, seq: 4 });
  await keeping.stop();
});
