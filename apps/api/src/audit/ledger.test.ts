import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MigratedDatabase, migratedDatabase } from "../../../../test/kit/migrated-database.ts";
import { Database } from "../db/index.ts";
import { checkpointNote, checkpointSigner, readCheckpointNote, verifierKey } from "./checkpoint-note.ts";
import { entriesOfChain, ledgerHeads } from "./ledger.sql.ts";
import { ledgerDesk } from "./ledger-desk.ts";
import { FIRST_HASH, type LedgerEntry, ledgerHash } from "./ledger-line.ts";
import { type Effect, recordEffect } from "./record-effect.ts";
import { verifyLedger } from "./verify-ledger.ts";

let migrated: MigratedDatabase;
let database: Database;
beforeAll(async () => {
  migrated = await migratedDatabase("ledger");
  database = await Database.open(migrated.runtimeUrl, 20);
});
afterAll(async () => {
  await database?.close();
  await migrated?.drop();
});

const effect = (centerId: number | null, over: Partial<Effect> = {}): Effect => ({
  centerId,
  accountId: 3,
  tokenId: null,
  action: "UPLOAD_APPROVED",
  object: "upload:12",
  outcome: "DONE",
  details: { added: 2 },
  ...over,
});
const chainOf = async (chain: number): Promise<LedgerEntry[]> => {
  const entries: LedgerEntry[] = [];
  await database.withoutCases(async (tx) => {
    for await (const entry of entriesOfChain(tx, chain)) entries.push(entry);
  });
  return entries;
};

describe("the ledger", () => {
  it("hashes every text in the database as the verifier does", async () => {
    const odd = ['quote " and \\ backslash', "line\nbreak\ttab", "Hôpital · β", "\u0001\u007f\u2028", ""];
    await database.withoutCases(async (tx) => {
      for (const text of odd)
        await recordEffect(tx, effect(1, { object: `upload:${text}`, details: { reason: text, to: null } }));
    });
    expect(await verifyLedger(1, await chainOf(1), [])).toMatchObject({ entries: odd.length, fault: null });
  });

  it("keeps one unforked chain per center under twenty writers, with effects and groups of reads mixed", async () => {
    const APPENDS = 5000;
    const WRITERS = 20;
    const desk = ledgerDesk(database);
    const write = async (writer: number): Promise<void> => {
      for (let turn = 0; turn < APPENDS / WRITERS; turn += 1) {
        const center = 2 + ((writer + turn) % 3);
        if (turn % 2 === 0) await database.withoutCases((tx) => recordEffect(tx, effect(center)));
        else await desk.record([effect(center, { action: "CASES_READ" })]);
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
    const verdicts = await Promise.all([2, 3, 4].map(async (chain) => verifyLedger(chain, await chainOf(chain), [])));
    expect(verdicts.map(({ fault }) => fault)).toEqual([null, null, null]);
    expect(verdicts.reduce((sum, { entries }) => sum + entries, 0)).toBe(APPENDS);
    const heads = await database.withoutCases((tx) => ledgerHeads(tx));
    for (const { chain, entries, lastHash } of verdicts) {
      expect(heads).toContainEqual({ chain, seq: entries, hash: lastHash });
    }
  });

  it("writes no entry for an effect that is rolled back, and leaves no gap", async () => {
    const before = (await chainOf(2)).length;
    const failing = database.withoutCases(async (tx) => {
      await recordEffect(tx, effect(2));
      throw new Error("the effect failed");
    });
    await expect(failing).rejects.toThrow("the effect failed");
    await database.withoutCases((tx) => recordEffect(tx, effect(2)));
    expect(await verifyLedger(2, await chainOf(2), [])).toMatchObject({ entries: before + 1, fault: null });
  });

  it("can be changed by nobody through SQL, its owner included", async () => {
    const owner = new pg.Client({ connectionString: migrated.adminUrl });
    await owner.connect();
    for (const statement of [
      "update portal.audit_entry set action = 'X'",
      "delete from portal.audit_entry",
      "truncate portal.audit_entry",
      "delete from portal.audit_checkpoint",
    ]) {
      await expect(owner.query(statement)).rejects.toThrow("append-only");
      await expect(database.withoutCases((tx) => tx.rows(statement))).rejects.toThrow("permission denied");
    }
    await owner.end();
  });

  it("takes neither place nor time of an entry from whoever writes it", async () => {
    await database.withoutCases((tx) =>
      tx.rows(
        `insert into portal.audit_entry (chain_id, seq, at, center_id, action, object, outcome, hash)
         values (9, 77, '1999-01-01', 5, 'X', 'y:1', 'DONE', '\\x00')`,
      ),
    );
    const [entry] = await chainOf(5);
    expect(entry).toMatchObject({ chain: 5, seq: 1 });
    expect(Number(entry?.at.slice(0, 4))).toBeGreaterThan(2025);
    expect(await verifyLedger(5, await chainOf(5), [])).toMatchObject({ entries: 1, fault: null });
  });
});

describe("a ledger that was tampered with", () => {
  const signer = checkpointSigner("portal.example.org/ledger", randomBytes(32));
  const honest = async () => {
    const entries = await chainOf(2);
    const middle = entries[99];
    const last = entries.at(-1);
    if (!middle || !last) throw new Error("the chain is too short for this test");
    const points = [middle, last].map(({ chain, seq, hash }) =>
      readCheckpointNote(checkpointNote(signer, { chain, seq, hash }), verifierKey(signer)),
    );
    return { entries, points: points.filter((point) => point !== null) };
  };
  const rehashed = (entries: readonly LedgerEntry[]): LedgerEntry[] => {
    let previous = FIRST_HASH;
    return entries.map((entry, index) => {
      const moved = { ...entry, seq: index + 1 };
      previous = ledgerHash(moved, previous);
      return { ...moved, hash: previous };
    });
  };

  it("is sound when nobody touched it", async () => {
    const { entries, points } = await honest();
    expect(points).toHaveLength(2);
    expect((await verifyLedger(2, entries, points)).fault).toBeNull();
  });

  it("shows an edited entry", async () => {
    const { entries, points } = await honest();
    const edited = entries.map((entry) => (entry.seq === 40 ? { ...entry, account: 4 } : entry));
    expect((await verifyLedger(2, edited, points)).fault).toEqual({ kind: "EDITED", seq: 40 });
  });

  it("shows a deleted entry", async () => {
    const { entries, points } = await honest();
    const kept = entries.filter(({ seq }) => seq !== 40);
    expect((await verifyLedger(2, kept, points)).fault).toEqual({ kind: "MISSING", seq: 40 });
  });

  it("shows two entries that changed places", async () => {
    const { entries, points } = await honest();
    const [a, b] = [entries[39], entries[40]];
    if (!a || !b) throw new Error("the chain is too short for this test");
    const swapped = entries.map((entry) =>
      entry.seq === 40 ? { ...b, seq: 40 } : entry.seq === 41 ? { ...a, seq: 41 } : entry,
    );
    expect((await verifyLedger(2, swapped, points)).fault).toEqual({ kind: "EDITED", seq: 40 });
  });

  it("shows a cut end by a checkpoint kept elsewhere", async () => {
    const { entries, points } = await honest();
    expect((await verifyLedger(2, entries.slice(0, 150), points)).fault).toEqual({ kind: "TRUNCATED", seq: 151 });
  });

  it("shows an end that was rewritten with sound hashes", async () => {
    const { entries, points } = await honest();
    const rewritten = rehashed(entries.filter(({ seq }) => seq !== 40));
    expect((await verifyLedger(2, rewritten, [])).fault).toBeNull();
    expect((await verifyLedger(2, rewritten, points)).fault).toEqual({ kind: "REWRITTEN", seq: 100 });
  });

  it("does not take the word of a note that somebody else signed, or that was altered", async () => {
    const note = checkpointNote(signer, { chain: 2, seq: 7, hash: "ab".repeat(32) });
    const other = checkpointSigner("portal.example.org/ledger", randomBytes(32));
    expect(readCheckpointNote(note, verifierKey(signer))).toEqual({ chain: 2, seq: 7, hash: "ab".repeat(32) });
    expect(readCheckpointNote(note, verifierKey(other))).toBeNull();
    expect(readCheckpointNote(note.replace("\n7\n", "\n8\n"), verifierKey(signer))).toBeNull();
  });
});
