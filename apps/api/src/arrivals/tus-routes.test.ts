import "reflect-metadata";
import { createHash } from "node:crypto";
import { readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrivalDesk, arrivalDesk } from "../../../../test/kit/arrival-desk.ts";

let desk: ArrivalDesk;
beforeAll(async () => {
  desk = await arrivalDesk("tus", pino({ level: "silent" }));
});
afterAll(() => desk?.close());

const TUS = { "tus-resumable": "1.0.0" };
const BYTES = { ...TUS, "content-type": "application/offset+octet-stream" };

const base64 = (text: string) => Buffer.from(text, "utf8").toString("base64");
const metadataOf = (said: Record<string, string>) =>
  Object.entries(said)
    .map(([name, value]) => `${name} ${base64(value)}`)
    .join(",");

type Who = { account?: number; scope?: string };

function begin(size: number, said: Record<string, string> = {}, who: Who = {}): Promise<Response> {
  const metadata = metadataOf({ cohort: desk.cohort(), filename: "données 2024.csv", ...said });
  return desk.send("/uploads", {
    method: "POST",
    headers: { ...TUS, "upload-length": String(size), "upload-metadata": metadata },
    ...who,
  });
}

async function begun(size: number, said: Record<string, string> = {}): Promise<string> {
  const response = await begin(size, said);
  expect(response.status).toBe(201);
  return response.headers.get("location") ?? "";
}

const patch = (path: string, offset: number, body: string, who: Who = {}) =>
  desk.send(path, { method: "PATCH", headers: { ...BYTES, "upload-offset": String(offset) }, body, ...who });
const head = (path: string, who: Who = {}) => desk.send(path, { method: "HEAD", headers: TUS, ...who });
const told = (response: Response) => ({
  status: response.status,
  offset: response.headers.get("upload-offset"),
  upload: response.headers.get("portal-upload"),
});
const waiting = () => readdir(join(desk.directory, "arrivals"));

async function uploadsNamed(fileName: string) {
  const { rows } = await desk.consortium.admin.query(
    "select upload_id, encode(sha256, 'hex') as sha256, size_bytes, state from portal.upload where file_name = $1",
    [fileName],
  );
  return rows;
}

describe("a file that arrives piece by piece", () => {
  it("is an upload when its last byte is there, with the SHA-256 of the whole", async () => {
    const path = await begun(11, { filename: "in pieces.csv" });
    expect(told(await patch(path, 0, "hello "))).toEqual({ status: 204, offset: "6", upload: null });
    expect(told(await head(path))).toEqual({ status: 200, offset: "6", upload: null });
    const last = await patch(path, 6, "world");
    expect(told(last)).toEqual({ status: 204, offset: "11", upload: expect.any(String) });
    const sha256 = createHash("sha256").update("hello world").digest("hex");
    expect(await uploadsNamed("in pieces.csv")).toEqual([
      { upload_id: expect.any(Number), sha256, size_bytes: 11, state: "RECEIVED" },
    ]);
    expect(
      await readFile(join(desk.directory, "uploads", `${desk.consortium.poitiers.cohortId}-${sha256}`), "utf8"),
    ).toBe("hello world");
    // Who lost the answer asks again and is told the same.
    expect(told(await head(path))).toEqual({ ...told(last), status: 200 });
    expect(told(await patch(path, 11, ""))).toEqual(told(last));
    expect((await patch(path, 6, "world")).status).toBe(409);
    expect((await desk.send(path, { method: "DELETE", headers: TUS })).status).toBe(409);
  });

  it("of the same content is the same upload, also when it came by PUT before", async () => {
    const put = await desk.send(`/uploads?cohort=${desk.cohort()}`, { method: "PUT", body: "twice the same" });
    const { id } = await put.json();
    const path = await begun(14);
    const last = await patch(path, 0, "twice the same");
    expect(told(last).upload).toBe(id);
    expect(last.headers.get("portal-duplicate")).toBe("true");
  });

  it("under a key that served another file is refused and forgotten", async () => {
    const put = (body: string) =>
      desk.send(`/uploads?cohort=${desk.cohort()}`, { method: "PUT", body, headers: { "idempotency-key": "k" } });
    expect((await put("the first under k")).status).toBe(201);
    const path = await begun(5, { "idempotency-key": "k" });
    const answer = await patch(path, 0, "other");
    expect(answer.status).toBe(422);
    expect((await answer.json()).message.fr).toContain("autre fichier");
    expect((await head(path)).status).toBe(404);
  });

  it("goes on only where it ends", async () => {
    const path = await begun(10);
    await patch(path, 0, "12345");
    const wrong = await patch(path, 3, "45");
    expect(wrong.status).toBe(409);
    expect(await wrong.json()).toMatchObject({ code: "CONFLICT", message: { en: expect.stringContaining("HEAD") } });
    expect(told(await head(path)).offset).toBe("5");
    expect((await patch(path, 5, "67890 and more")).status).toBe(413);
    expect(told(await head(path)).offset).toBe("5");
  });

  it("keeps what had arrived when the line is cut in the middle of a request", async () => {
    const size = 8_000_000;
    const path = await begun(size, { filename: "cut.csv" });
    const content = Buffer.alloc(size, "0123456789");
    await new Promise<void>((resolve) => {
      const request = httpRequest(`${desk.url}${path}`, {
        method: "PATCH",
        headers: {
          ...BYTES,
          "upload-offset": "0",
          "content-length": String(size),
          "x-account": String(desk.consortium.accounts.manager),
        },
      });
      request.on("error", () => resolve());
      request.write(content.subarray(0, 3_000_000), () => setTimeout(() => request.destroy(), 50));
    });
    const offset = Number(told(await head(path)).offset);
    expect(offset).toBeGreaterThan(0);
    expect(offset).toBeLessThanOrEqual(3_000_000);
    const rest = content.subarray(offset).toString();
    expect(told(await patch(path, offset, rest)).upload).not.toBeNull();
    const sha256 = createHash("sha256").update(content).digest("hex");
    expect(await uploadsNamed("cut.csv")).toMatchObject([{ sha256, size_bytes: size }]);
  });

  it("leaves nothing when it is cancelled", async () => {
    const before = await waiting();
    const path = await begun(10);
    await patch(path, 0, "12345");
    expect((await desk.send(path, { method: "DELETE", headers: TUS })).status).toBe(204);
    expect((await head(path)).status).toBe(404);
    expect(await waiting()).toEqual(before);
  });
});

describe("an unfinished file after a crash", () => {
  it("that was whole is an upload after the start, once", async () => {
    const path = await begun(10, { filename: "whole.csv" });
    await patch(path, 0, "123456789");
    const name = createHash("sha256").update(path.replace("/uploads/", "")).digest("hex");
    // The last byte was written and the process killed before anything else.
    await writeFile(join(desk.directory, "arrivals", name), "0", { flag: "a" });
    await desk.restart();
    expect(await uploadsNamed("whole.csv")).toHaveLength(1);
    expect(told(await head(path))).toMatchObject({ status: 200, offset: "10", upload: expect.any(String) });
    await desk.restart();
    expect(await uploadsNamed("whole.csv")).toHaveLength(1);
  });

  it("that had become an upload, of which nothing was noted, is that upload, though it was discarded since", async () => {
    const path = await begun(10, { filename: "noted.csv" });
    await patch(path, 0, "abcdefghi");
    const name = createHash("sha256").update(path.replace("/uploads/", "")).digest("hex");
    const record = join(desk.directory, "arrivals", `${name}.json`);
    const asBefore = await readFile(record, "utf8");
    const { upload } = told(await patch(path, 9, "j"));
    await desk.consortium.admin.query("update portal.upload set state = 'DISCARDED' where file_name = 'noted.csv'");
    await writeFile(record, asBefore);
    await writeFile(join(desk.directory, "arrivals", name), "abcdefghij");
    await desk.restart();
    expect(told(await head(path)).upload).toBe(upload);
    expect(await uploadsNamed("noted.csv")).toHaveLength(1);
  });

  it("leaves no bytes that no upload names", async () => {
    const orphan = join(desk.directory, "uploads", `${desk.consortium.poitiers.cohortId}-${"0".repeat(64)}`);
    await writeFile(orphan, "bytes of an upload that was never committed");
    await desk.restart();
    const { rows } = await desk.consortium.admin.query(
      "select distinct cohort_id || '-' || encode(sha256, 'hex') as name from portal.upload where state = 'RECEIVED'",
    );
    expect((await readdir(join(desk.directory, "uploads"))).sort()).toEqual(rows.map(({ name }) => name).sort());
  });

  it("waits 14 days, then its parts are gone", async () => {
    const path = await begun(10);
    await patch(path, 0, "12345");
    const name = createHash("sha256").update(path.replace("/uploads/", "")).digest("hex");
    const record = join(desk.directory, "arrivals", `${name}.json`);
    const day = 24 * 60 * 60_000;
    const begunDaysAgo = async (days: number) => {
      const text = await readFile(record, "utf8");
      const at = new Date(Date.now() - days * day).toISOString();
      await writeFile(record, JSON.stringify({ ...JSON.parse(text), creation_date: at }));
      for (const file of [record, join(desk.directory, "arrivals", name)]) {
        await utimes(file, new Date(at), new Date(at));
      }
    };
    await begunDaysAgo(13.9);
    await desk.restart();
    expect(told(await head(path)).offset).toBe("5");
    await begunDaysAgo(14.1);
    expect((await head(path)).status).toBe(404);
    await desk.restart();
    expect((await waiting()).filter((file) => file.startsWith(name))).toEqual([]);
  });
});

describe("an unfinished file is nobody else's", () => {
  it("to another account it does not exist, and without a right it is refused", async () => {
    const { accounts, aphp } = desk.consortium;
    const path = await begun(10);
    for (const account of [accounts.stranger, accounts.investigator]) {
      expect((await head(path, { account })).status).toBe(404);
      expect((await patch(path, 0, "12345", { account })).status).toBe(404);
      expect((await desk.send(path, { method: "DELETE", headers: TUS, account })).status).toBe(404);
    }
    expect((await head(path, { account: 0 })).status).toBe(401);
    expect((await head(path, { scope: "read:records" })).status).toBe(403);
    expect(told(await head(path, { scope: "write:uploads" }))).toMatchObject({ status: 200, offset: "0" });
    expect((await begin(10, {}, { account: accounts.investigator })).status).toBe(403);
    expect((await begin(10, { cohort: desk.cohort(aphp.cohortId) })).status).toBe(403);
    expect((await begin(10, { cohort: desk.cohort(999) })).status).toBe(404);
    expect((await begin(10, {}, { scope: "read:records" })).status).toBe(403);
  });

  it("its address is not to be guessed and stands in no name on the disk", async () => {
    const path = await begun(10);
    expect(path).toMatch(/^\/uploads\/[0-9a-f]{32}$/);
    const secret = path.replace("/uploads/", "");
    const files = await waiting();
    expect(files.some((file) => file.includes(secret))).toBe(false);
    const texts = await Promise.all(
      files
        .filter((file) => file.endsWith(".json"))
        .map((file) => readFile(join(desk.directory, "arrivals", file), "utf8")),
    );
    expect(texts.some((text) => text.includes(secret))).toBe(false);
    for (const file of files) expect((await head(`/uploads/${file}`)).status).toBe(404);
    expect((await head("/uploads/..%2Fuploads")).status).toBe(404);
  });
});

describe("the beginning of a file is refused with a sentence", () => {
  it("when it is larger than 200 MB, empty, or of no length", async () => {
    expect(await (await begin(200_000_001)).json()).toMatchObject({
      code: "BAD_USER_INPUT",
      message: { en: "A cohort file has at most 200 MB.", fr: "Un fichier de cohorte a au plus 200 Mo." },
    });
    expect((await begin(200_000_001)).status).toBe(413);
    expect((await begin(0)).status).toBe(400);
    expect((await begin(Number.NaN)).status).toBe(400);
  });

  it("when what is said of it cannot be read, in the words that a script is told", async () => {
    const wrong = await begin(10, { "upload-settings": Buffer.from('{"decimal":"comma"}').toString("base64url") });
    expect(wrong.status).toBe(400);
    expect((await wrong.json()).message.fr).toContain("« decimal »");
    expect((await begin(10, { "upload-mapping": "not json" })).status).toBe(400);
    expect((await begin(10, { cohort: "" })).status).toBe(400);
  });

  it("when it does not speak tus 1.0", async () => {
    const headers = { "upload-length": "10", "upload-metadata": metadataOf({ cohort: desk.cohort() }) };
    const silent = await desk.send("/uploads", { method: "POST", headers });
    expect(silent.status).toBe(412);
    expect(await silent.json()).toMatchObject({ message: { en: expect.stringContaining("Tus-Resumable: 1.0.0") } });
  });
});

it("says what it speaks, under the portal's own security headers", async () => {
  const options = await fetch(`${desk.url}/uploads`, { method: "OPTIONS" });
  expect(Object.fromEntries(options.headers)).toMatchObject({
    "tus-version": "1.0.0",
    "tus-extension": "creation,termination,expiration",
    "tus-max-size": "200000000",
  });
  const path = await begun(10);
  const answer = await head(path);
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'self'");
  expect(answer.headers.get("access-control-allow-origin")).toBeNull();
});
