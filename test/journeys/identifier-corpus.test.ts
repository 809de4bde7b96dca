import { readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  CORPUS_MASKS,
  NAME_KINDS,
  STRUCTURED_KINDS,
} from "../../packages/intake/src/identifier-corpus/identifier-kind.fixture.ts";
import { type CorpusFile, corpusFile } from "../../packages/intake/src/identifier-corpus/seeded-file.fixture.ts";
import { type PortalProgram, portalProgram } from "./journey-portal.ts";
import { cohortIdOf } from "./portal-caller.ts";

const MANAGER = "data-manager@versailles";
const FILES = 63;
/** Away from the seeds of the package's own test. */
const FIRST_SEED = 7_000_000;
/** Shorter texts (an age, a month) stand in any database by themselves. */
const SHORTEST_SECRET = 8;

let portal: PortalProgram;
let cohort: string;
beforeAll(async () => {
  portal = await portalProgram("identifier_corpus");
  cohort = await cohortIdOf(portal.caller, MANAGER, "versailles-nlrp12");
  const { centers } = await portal.caller.ask<{ centers: { nodes: readonly { id: string; slug: string }[] } }>(
    MANAGER,
    "{ centers { nodes { id slug } } }",
  );
  await portal.caller.ask(
    MANAGER,
    "mutation ($center: ID!, $masks: [String!]!) { setLocalNumberMasks(center: $center, masks: $masks) { id } }",
    { center: centers.nodes.find(({ slug }) => slug === "versailles")?.id, masks: CORPUS_MASKS },
  );
});
afterAll(() => portal?.stop());

/** Sends a file as a script does, under a name that holds what its cells hold. */
async function sent(file: CorpusFile, told: string[]): Promise<string> {
  const [secret = ""] = file.secrets;
  const response = await fetch(`${portal.caller.url}/uploads?cohort=${cohort}`, {
    method: "PUT",
    headers: {
      authorization: `Bearer ${portal.caller.tokenOf(MANAGER)}`,
      "content-type": "application/octet-stream",
      "x-file-name": encodeURIComponent(`${secret.replaceAll("/", " ")} ${file.fileName}`),
      ...(file.mapping ? { "upload-mapping": Buffer.from(file.mapping).toString("base64url") } : {}),
    },
    body: Buffer.from(file.bytes),
  });
  const text = await response.text();
  told.push(text);
  expect(response.status, text).toBeLessThan(300);
  return JSON.parse(text).id;
}

const LOOK = `query ($id: ID!) { upload(id: $id) { state fileName failure { en fr } sha256
  problems { rule sheet cell column message { en fr } accepted { en fr } }
  difference { added cases { caseCode changes { from to } } } rareCombinations { cases } } }`;

/** The state an upload comes to rest in; every answer about it is kept. */
async function settled(id: string, told: string[]): Promise<string> {
  for (;;) {
    const { text } = await portal.caller.raw(MANAGER, LOOK, { id });
    const { state } = JSON.parse(text).data.upload;
    if (state !== "RECEIVED") {
      told.push(text);
      return state;
    }
    await pause(50);
  }
}

/** Of these values the ones that any row of any table of the database holds, read as text. */
async function foundInDatabase(values: readonly string[]): Promise<readonly string[]> {
  const tables = await portal.admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name
       from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await portal.admin.query<{ text: string | null }>(
      `select string_agg(stored::text, e'\n') as text from ${name} as stored`,
    );
    const text = rows[0]?.text ?? "";
    for (const value of values) if (text.includes(value)) found.push(`${name}: ${value}`);
  }
  return found;
}

/** Every file below a folder, as text. */
async function textsBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return await Promise.all(files.map((path) => readFile(path, "latin1").catch(() => "")));
}

/** A value as the answers of HTTP and the bytes of files write it. */
const writings = (value: string) => [value, JSON.stringify(value).slice(1, -1), Buffer.from(value).toString("latin1")];

it("keeps nothing of what it refuses: not in a table, the log, the data directory or an answer", async () => {
  const kinds = Object.entries({ ...STRUCTURED_KINDS, ...NAME_KINDS });
  const files: { readonly kind: string; readonly file: CorpusFile }[] = [];
  for (let index = 0; index < FILES; index += 1) {
    const [kind, form] = kinds[index % kinds.length] ?? [];
    if (kind && form) files.push({ kind, file: await corpusFile(FIRST_SEED + index, form) });
  }
  const seeded = [...new Set(files.flatMap(({ file }) => file.secrets))].filter(
    (value) => value.length >= SHORTEST_SECRET,
  );
  const before = new Set((await foundInDatabase(seeded)).map((place) => place.replace(/^[^:]*: /, "")));
  const secrets = seeded.filter((value) => !before.has(value));
  expect(secrets.length).toBeGreaterThan(FILES);

  const told: string[] = [];
  const accepted: string[] = [];
  for (const { kind, file } of files) {
    const state = await settled(await sent(file, told), told);
    if (state !== "REJECTED") accepted.push(`${kind}, ${file.placement}, ${file.form}: ${state}`);
  }
  expect(accepted).toEqual([]);
  while ((await readdir(join(portal.dataDirectory, "uploads"))).length > 0) await pause(100);

  const places = {
    answers: told.join("\n"),
    log: portal.said(),
    dataDirectory: (await textsBelow(portal.dataDirectory)).join("\n"),
  };
  const found = Object.entries(places).flatMap(([place, text]) =>
    secrets
      .filter((secret) => writings(secret).some((written) => text.includes(written)))
      .map((one) => `${place}: ${one}`),
  );
  expect([...found, ...(await foundInDatabase(secrets))]).toEqual([]);
  const left = (await readdir(tmpdir())).filter((name) => secrets.some((secret) => name.includes(secret)));
  expect(left).toEqual([]);
  process.stdout.write(`${files.length} files refused, ${secrets.length} seeded values looked for, 0 found\n`);
});
