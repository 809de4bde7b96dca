import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readTables } from "@nlrp12/intake";
import Fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Viewer } from "#access";
import { Refusal } from "#errors";
import { nodeId } from "#node-id";
import { fileStorage, registerTemplate } from "#uploads";
import { type PublishingConsortium, publishingConsortium } from "../../../../test/kit/publishing-consortium.ts";
import { registerArrivals } from "./arrival-routes.ts";

let consortium: PublishingConsortium;
let directory: string;
let app: FastifyInstance;

beforeAll(async () => {
  consortium = await publishingConsortium("upload_routes");
  directory = await mkdtemp(join(tmpdir(), "uploads-"));
  app = Fastify();
  app.setErrorHandler((error, _request, reply) =>
    error instanceof Refusal
      ? reply.status(error.code === "CONFLICT" ? 409 : 400).send({ code: error.code, message: error.sentence })
      : reply.status(500).send({ code: "INTERNAL", message: String(error) }),
  );
  registerTemplate(app);
  await registerArrivals(app, {
    database: consortium.database,
    storage: fileStorage(directory),
    viewerOf: async ({ headers }) => {
      if (!headers["x-account"]) return null;
      const viewer = await consortium.viewerOf(Number(headers["x-account"]));
      if (!headers["x-scope"]) return viewer;
      const token = {
        tokenId: 1,
        name: "t",
        scopes: [headers["x-scope"] as "read:records"],
        centerId: null,
        expiresAt: new Date(),
      };
      return new Viewer({ ...viewer.facts, token });
    },
  });
});
afterAll(async () => {
  await app?.close();
  await consortium?.close();
  await rm(directory, { recursive: true, force: true });
});

async function put(
  body: string,
  options: { account?: number; cohortId?: number; headers?: Record<string, string> } = {},
) {
  const cohort = nodeId("Cohort", options.cohortId ?? consortium.poitiers.cohortId);
  const account = options.account ?? consortium.accounts.manager;
  const response = await app.inject({
    method: "PUT",
    url: `/uploads?cohort=${cohort}`,
    payload: body,
    headers: { "content-type": "text/csv", ...(account ? { "x-account": String(account) } : {}), ...options.headers },
  });
  return { status: response.statusCode, ...response.json() };
}

describe("sending a cohort file", () => {
  it("makes an upload, stores the bytes and orders the check in the same transaction", async () => {
    const sent = await put("first file", { headers: { "x-file-name": "donn%C3%A9es%202024.csv" } });
    expect(sent).toEqual({ status: 201, id: expect.any(String), state: "RECEIVED", duplicate: false });
    const { rows } = await consortium.admin.query(
      "select file_name, size_bytes, state, received_by from portal.upload",
    );
    expect(rows).toEqual([
      { file_name: "données 2024.csv", size_bytes: 10, state: "RECEIVED", received_by: consortium.accounts.manager },
    ]);
    const jobs = await consortium.admin.query("select task_identifier, key from graphile_worker.jobs");
    expect(jobs.rows).toEqual([{ task_identifier: "check-upload", key: "check-upload:1" }]);
    const log = await consortium.admin.query("select action, object, outcome from portal.audit_entry");
    expect(log.rows).toEqual([{ action: "UPLOAD_RECEIVED", object: "upload:1", outcome: "DONE" }]);
    expect(await readdir(join(directory, "uploads"))).toHaveLength(1);
  });

  it("takes the same bytes again for the same upload, and with another mapping for another", async () => {
    const first = await put("twice");
    expect(await put("twice")).toEqual({ ...first, status: 200, duplicate: true });
    const mapping = Buffer.from(JSON.stringify({ version: 1, columns: {} })).toString("base64url");
    const mapped = await put("twice", { headers: { "upload-mapping": mapping } });
    expect(mapped.status).toBe(201);
    expect(mapped.id).not.toBe(first.id);
    expect(await put("twice", { headers: { "upload-mapping": mapping } })).toMatchObject({
      status: 200,
      id: mapped.id,
    });
    expect((await put("twice", { cohortId: consortium.strict.cohortId })).status).toBe(201);
  });

  it("takes the same bytes read otherwise for another upload, and settings that decide nothing for none", async () => {
    const first = await put("1,234");
    const headers = (settings: object) => ({
      "upload-settings": Buffer.from(JSON.stringify(settings)).toString("base64url"),
    });
    const comma = await put("1,234", { headers: headers({ decimal: ",", shiftDays: true }) });
    expect(comma.status).toBe(201);
    const again = await put("1,234", { headers: headers({ shiftDays: true, decimal: "," }) });
    expect(again).toMatchObject({ status: 200, id: comma.id });
    expect((await put("1,234", { headers: headers({ decimal: "." }) })).status).toBe(201);
    expect(await put("1,234", { headers: headers({ shiftDays: false }) })).toMatchObject({ status: 200, id: first.id });
    const { rows } = await consortium.admin.query(
      "select settings from portal.upload where settings is not null order by upload_id",
    );
    expect(rows).toEqual([{ settings: { decimal: ",", shiftDays: true } }, { settings: { decimal: "." } }]);
  });

  it("takes the same key with the same bytes for the same upload, and refuses it with other bytes", async () => {
    const headers = { "idempotency-key": "key-1" };
    const first = await put("under a key", { headers });
    expect(await put("under a key", { headers })).toEqual({ ...first, status: 200, duplicate: true });
    expect(await put("something else", { headers })).toEqual({
      status: 422,
      code: "CONFLICT",
      message: { en: expect.stringContaining("another file"), fr: expect.stringContaining("autre fichier") },
    });
    const settings = Buffer.from('{"decimal":","}').toString("base64url");
    const otherwise = await put("under a key", { headers: { ...headers, "upload-settings": settings } });
    expect(otherwise).toMatchObject({ status: 422, code: "CONFLICT" });
  });

  it("makes one upload of two equal files that arrive at once", async () => {
    const both = await Promise.all([put("at once"), put("at once")]);
    expect(both.map((sent) => sent.status).sort()).toEqual([200, 201]);
    expect(both[0].id).toBe(both[1].id);
  });

  it("makes one upload of 32 that are sent again at once, and tells those under the same key that the first still runs", async () => {
    const headers = { "idempotency-key": "sent 32 times" };
    const all = await Promise.all(Array.from({ length: 32 }, () => put("32 times", { headers })));
    const made = all.filter(({ status }) => status === 201);
    const running = all.filter(({ status }) => status === 409);
    expect(made).toHaveLength(1);
    expect(made.length + running.length + all.filter(({ status }) => status === 200).length).toBe(32);
    expect(running.length).toBeGreaterThan(0);
    expect(running[0]).toMatchObject({ code: "CONFLICT", message: { en: expect.stringContaining("still running") } });
    const under = async (key: string) => put("32 times", { headers: { "idempotency-key": key } });
    const others = await Promise.all(Array.from({ length: 32 }, (_, index) => under(`key ${index}`)));
    expect(new Set([...others, ...made].map(({ id }) => id)).size).toBe(1);
    expect(others.every(({ status }) => status === 200)).toBe(true);
  });

  it("asks for a file, and for a mapping and settings that can be read", async () => {
    const settings = Buffer.from('{"decimal":"comma"}').toString("base64url");
    expect(await put("x", { headers: { "upload-settings": settings } })).toMatchObject({
      code: "BAD_USER_INPUT",
      message: { en: expect.stringContaining('"decimal"'), fr: expect.stringContaining("« decimal »") },
    });
    expect(await put("")).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await put("x", { headers: { "upload-mapping": "not json" } })).toMatchObject({ code: "BAD_USER_INPUT" });
  });

  it("is refused to an investigator, to another center, to the signed out and to a token without write:uploads", async () => {
    const { accounts, aphp } = consortium;
    expect(await put("a", { account: accounts.investigator })).toMatchObject({ code: "FORBIDDEN" });
    expect(await put("a", { account: accounts.stranger })).toMatchObject({ code: "FORBIDDEN" });
    expect(await put("a", { cohortId: aphp.cohortId })).toMatchObject({ code: "FORBIDDEN" });
    expect(await put("a", { account: 0 })).toMatchObject({ code: "UNAUTHENTICATED" });
    expect(await put("a", { headers: { "x-scope": "read:records" } })).toMatchObject({ code: "FORBIDDEN" });
    expect(await put("a", { headers: { "x-scope": "write:uploads" } })).toMatchObject({ status: 201 });
    expect(await put("a", { cohortId: 999 })).toMatchObject({ code: "NOT_FOUND" });
  });

  it("leaves no file behind that no upload names", async () => {
    const { rows } = await consortium.admin.query(
      "select distinct cohort_id || '-' || encode(sha256, 'hex') as name from portal.upload",
    );
    expect((await readdir(join(directory, "uploads"))).sort()).toEqual(rows.map((row) => row.name).sort());
  });
});

it("gives the template in both languages, and it can be read again", async () => {
  for (const [language, sheet] of [
    ["en", "guide"],
    ["fr", "guide"],
  ]) {
    const response = await app.inject({ url: `/downloads/template.xlsx?language=${language}` });
    expect(response.statusCode).toBe(200);
    const { tables } = await readTables(Uint8Array.from(response.rawPayload), "template.xlsx");
    expect(tables?.sheets.map((table) => table.title)).toEqual(
      expect.arrayContaining(["cases", "measurements", sheet]),
    );
  }
});
