import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ledgerObject } from "@nlrp12/domain";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkpointNote, checkpointSigner, recordEffect, verifierKey } from "../../apps/api/src/audit/index.ts";
import { entriesOfChain } from "../../apps/api/src/audit/ledger.sql.ts";
import { FIRST_HASH, type LedgerEntry, ledgerHash, ledgerLine } from "../../apps/api/src/audit/ledger-line.ts";
import { runAuditVerify } from "../../apps/api/src/command-line/audit-command.ts";
import { Database, NO_CASE_ROWS, RequestDatabase } from "../../apps/api/src/db/index.ts";
import { readEnvironment } from "../../apps/api/src/env.ts";
import { provePart } from "../../apps/api/src/ledger/prove-part.ts";
import { INSTALLATION_SECRET, type MigratedDatabase, migratedDatabase } from "../kit/migrated-database.ts";
import { connected } from "./as-runtime.ts";

const CHAIN = 2;
const ENTRIES = 200;
const signer = checkpointSigner("portal.example.org/ledger", Buffer.alloc(32, 9));
const key = verifierKey(signer);

let migrated: MigratedDatabase;
let database: Database;
let admin: pg.Client;
let folder = "";
const honest: LedgerEntry[] = [];
beforeAll(async () => {
  migrated = await migratedDatabase("tampering");
  database = await Database.open(migrated.runtimeUrl, 2);
  admin = await connected(migrated.adminUrl);
  // Whoever owns the machine can do this; whoever owns the portal's roles cannot.
  await admin.query("set session_replication_role = replica");
  folder = await mkdtemp(join(tmpdir(), "ledger-"));
  await writeFile(join(folder, "installation-secret"), `${INSTALLATION_SECRET}\n`, { mode: 0o600 });
  await database.withoutCases(async (tx) => {
    for (let done = 0; done < ENTRIES; done += 1) {
      const object = ledgerObject("cohort", done % 7);
      await recordEffect(tx, {
        centerId: CHAIN,
        accountId: 3,
        tokenId: null,
        action: "COHORT_CHANGED",
        object,
        outcome: "DONE",
      });
    }
    for await (const entry of entriesOfChain(tx, CHAIN)) honest.push(entry);
  });
  for (const seq of [100, 200]) {
    const hash = honest[seq - 1]?.hash ?? "";
    await writeFile(join(folder, `kept-${seq}.txt`), checkpointNote(signer, { chain: CHAIN, seq, hash }));
  }
});
afterAll(async () => {
  await admin?.end();
  await database?.close();
  await migrated?.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Numbers and hashes made anew, as one who rewrites the end of a chain would. */
function rehashed(entries: readonly LedgerEntry[]): LedgerEntry[] {
  let previous = FIRST_HASH;
  return entries.map((entry, index) => {
    const moved = { ...entry, seq: index + 1 };
    previous = ledgerHash(moved, previous);
    return { ...moved, hash: previous };
  });
}

/** Each tampering, and the entry that must be named. */
const TAMPERINGS: readonly [string, number, (entries: LedgerEntry[]) => LedgerEntry[]][] = [
  ["an edit", 40, (all) => all.map((entry) => (entry.seq === 40 ? { ...entry, account: 4 } : entry))],
  ["a deletion", 40, (all) => all.filter(({ seq }) => seq !== 40)],
  [
    "a swap",
    40,
    (all) =>
      all.map((entry) => {
        const other = { 40: all[40], 41: all[39] }[entry.seq];
        return other ? { ...other, seq: entry.seq } : entry;
      }),
  ],
  ["a cut end", 151, (all) => all.slice(0, 150)],
  ["a rewriting with sound hashes", 100, (all) => rehashed(all.filter(({ seq }) => seq !== 40))],
];

async function asFile(entries: readonly LedgerEntry[]): Promise<string> {
  let previous = FIRST_HASH;
  const lines = entries.map((entry) => {
    const line = `${entry.hash} ${ledgerLine(entry, previous)}`;
    previous = entry.hash;
    return line;
  });
  const file = join(folder, "downloaded-ledger");
  await writeFile(file, `${lines.join("\n")}\n`);
  return file;
}

/** The stand-alone program on a file: what it prints, and the code it ends with. */
async function standAlone(file: string): Promise<{ code: number; text: string }> {
  const program = new URL("../../infra/audit/verify-ledger.mjs", import.meta.url).pathname;
  const kept = [100, 200].map((seq) => join(folder, `kept-${seq}.txt`));
  return promisify(execFile)(process.execPath, [program, file, "--key", key, ...kept]).then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, text: error.stdout }),
  );
}

/** `pnpm portal audit verify` on a file or, without one, on the database. */
async function ofPortal(file: string | null): Promise<{ sound: boolean; text: string }> {
  const said: string[] = [];
  const environment = () => readEnvironment({ DATABASE_URL: migrated.adminUrl, DATA_DIR: folder });
  const checkpoints = [100, 200].map((seq) => join(folder, `kept-${seq}.txt`));
  const run = runAuditVerify({ file, key, checkpoints }, environment, (line) => said.push(line));
  const sound = await run.then(
    () => true,
    () => false,
  );
  return { sound, text: said.join("\n") };
}

async function stored(entries: readonly LedgerEntry[]): Promise<void> {
  await admin.query("delete from portal.audit_entry where chain_id = $1", [CHAIN]);
  for (const entry of entries) {
    const { chain, seq, at, account, token, action, object, outcome, details, hash } = entry;
    await admin.query(
      `insert into portal.audit_entry (chain_id, seq, at, center_id, account_id, token_id, action, object, outcome,
                                       details, hash)
       values ($1, $2, $3, $1, $4, $5, $6, $7, $8, $9, decode($10, 'hex'))`,
      [chain, seq, at, account, token, action, object, outcome, details, hash],
    );
  }
  await admin.query("update portal.audit_head set seq = $2, hash = decode($3, 'hex') where chain_id = $1", [
    CHAIN,
    entries.length,
    entries.at(-1)?.hash,
  ]);
}

describe("a ledger of two hundred entries with two checkpoints kept elsewhere", () => {
  test("is sound to both programs while nobody touched it", async () => {
    const file = await asFile(honest);
    const last = honest.at(-1)?.hash;
    expect(await standAlone(file)).toEqual({
      code: 0,
      text: expect.stringContaining(`200 entries, last hash ${last}, 2`),
    });
    for (const source of [file, null]) {
      expect(await ofPortal(source)).toEqual({ sound: true, text: expect.stringContaining("200 entries, last hash") });
    }
  });

  test.each(TAMPERINGS)(
    "shows %s at entry %i to both programs, in a file and in the database",
    async (_, first, tamper) => {
      const tampered = tamper(honest);
      const file = await asFile(tampered);
      const wrong = expect.stringMatching(new RegExp(`NOT SOUND.*entry ${first} `));
      expect(await standAlone(file)).toEqual({ code: 1, text: wrong });
      expect(await ofPortal(file)).toEqual({ sound: false, text: wrong });
      await stored(tampered);
      expect(await ofPortal(null)).toEqual({ sound: false, text: wrong });
      await stored(honest);
      expect((await ofPortal(null)).sound).toBe(true);
    },
  );

  test("is read in parts that go on from each other's hash, so that a change between two parts is found", async () => {
    const db = new RequestDatabase(database, NO_CASE_ROWS);
    const part = (after: string | null) => provePart(db, { chain: CHAIN, after, most: 80 });
    const one = await part(null);
    const two = await part(one.next);
    const three = await part(two.next);
    expect([one, two, three].map(({ verdict }) => verdict.entries)).toEqual([80, 160, 200]);
    expect(three).toMatchObject({ next: null, verdict: { fault: null, lastHash: honest.at(-1)?.hash } });
    await stored(rehashed(honest.map((entry) => (entry.seq === 40 ? { ...entry, account: 4 } : entry))));
    await db.finish();
    expect((await part(two.next)).verdict.fault).toEqual({ kind: "EDITED", seq: 161 });
    await db.end();
    await stored(honest);
  });
});
