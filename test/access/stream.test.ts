import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeId } from "../../apps/api/src/node-id.ts";
import { startTestPortal, type TestPortal } from "../kit/demonstration.ts";
import { sessionOf, tokenOf } from "./callers.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await startTestPortal("stream");
});
afterAll(() => portal.stop());

/** An upload to a cohort that the server seems to be publishing, and its global id. */
async function busyUpload(cohort = "poitiers-nlrp12"): Promise<{ id: string; uploadId: number }> {
  const { rows } = await portal.admin.query<{ center: number; cohort: number; upload: number }>(
    `insert into portal.upload (center_id, cohort_id, state, file_name, sha256, size_bytes, received_by, phase, total)
     select center_id, cohort_id, 'PUBLISHING', 'cohort.xlsx', '\\x00', 1, 1, 'writing', 100
       from portal.cohort where slug = $1
     returning center_id as center, cohort_id as cohort, upload_id as upload`,
    [cohort],
  );
  const [row] = rows;
  if (!row) throw new Error("no upload was made");
  return { id: nodeId("Upload", row.center, row.cohort, row.upload), uploadId: row.upload };
}

const progressed = (uploadId: number, done: number) =>
  portal.admin.query("update portal.upload set done = $2 where upload_id = $1", [uploadId, done]);

interface Stream {
  readonly status: number;
  /** The text up to and including the next event of that kind; what came so far when the stream ends first. */
  until(text: string): Promise<string>;
  close(): void;
}

async function follow(id: string, headers: Readonly<Record<string, string>>): Promise<Stream> {
  const abort = new AbortController();
  const response = await fetch(`${portal.url}/graphql/stream`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream", ...headers },
    body: JSON.stringify({ query: `subscription { uploadProgress(id: "${id}") { done state } }` }),
    signal: abort.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let seen = "";
  return {
    status: response.status,
    until: async (text) => {
      while (!seen.includes(text)) {
        const part = await reader?.read();
        if (!part || part.done) break;
        seen += part.value;
      }
      return seen;
    },
    close: () => abort.abort(),
  };
}

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

async function inTransaction(): Promise<number> {
  const { rows } = await portal.admin.query(
    "select count(*)::int as busy from pg_stat_activity where datname = current_database() and usename = 'portal_runtime' and state like 'idle in transaction%'",
  );
  return rows[0].busy;
}

describe("a stream of progress", () => {
  test("tells each change and holds no connection between two", async () => {
    const { id, uploadId } = await busyUpload();
    const stream = await follow(id, bearer(await tokenOf(portal.admin, "data-manager@poitiers")));
    await stream.until('"done":0');
    expect(await inTransaction()).toBe(0);
    await progressed(uploadId, 40);
    expect(await stream.until('"done":40')).toContain("event: next");
    stream.close();
  });

  test("is refused to whoever may not upload, before anything is looked up", async () => {
    const { id } = await busyUpload();
    const statements: string[] = [];
    portal.portal.database.observeStatements((text) => statements.push(text));
    for (const [headers, status] of [
      [bearer(await tokenOf(portal.admin, "investigator@poitiers")), 403],
      [bearer(await tokenOf(portal.admin, "data-manager@poitiers", { scopes: ["read:records"] })), 403],
      [{}, 401],
    ] as const) {
      expect((await follow(id, headers)).status).toBe(status);
    }
    portal.portal.database.observeStatements(() => undefined);
    expect(statements.filter((text) => text.includes("uploadProgress"))).toEqual([]);
  });

  test("of another center's upload does not exist", async () => {
    const { id } = await busyUpload();
    const stream = await follow(id, bearer(await tokenOf(portal.admin, "data-manager@aphp")));
    const told = await stream.until("event: complete");
    expect(told).toContain("NOT_FOUND");
    expect(told).not.toContain('"done"');
  });

  test.each([
    ["its token is revoked", "update portal.access_token set revoked_at = now() where name = 'test'"],
    [
      "the membership ends",
      "update portal.membership set ends_at = now() where account_id = (select account_id from portal.account where demonstration_key = 'data-manager@poitiers')",
    ],
  ])("ends at the next event when %s", async (_, revocation) => {
    const { id, uploadId } = await busyUpload();
    const stream = await follow(id, bearer(await tokenOf(portal.admin, "data-manager@poitiers")));
    await stream.until('"done":0');
    await portal.admin.query(revocation);
    await progressed(uploadId, 77);
    const told = await stream.until("event: complete");
    expect(told).toContain("UNAUTHENTICATED");
    expect(told).not.toContain('"done":77');
    await portal.admin.query("update portal.membership set ends_at = null");
  });

  test.each([
    ["its token is revoked", "update portal.access_token set revoked_at = now() where name = 'test'"],
    ["its token's time is over", "update portal.access_token set expires_at = now() where name = 'test'"],
  ])("on which nothing happens ends by itself when %s, within five seconds", async (_, revocation) => {
    const { id } = await busyUpload();
    const stream = await follow(id, bearer(await tokenOf(portal.admin, "data-manager@poitiers")));
    await stream.until('"done":0');
    await portal.admin.query(revocation);
    const began = performance.now();
    expect(await stream.until("event: complete")).toContain("UNAUTHENTICATED");
    console.info(`tokens: an open stream ended ${Math.round(performance.now() - began)} ms after the revocation`);
  });

  test("ends at the next event when the person signs out", async () => {
    const { id, uploadId } = await busyUpload();
    const headers = {
      cookie: `portal-session=${await sessionOf(portal.admin, "data-manager@poitiers")}`,
      "x-portal-request": "1",
    };
    const stream = await follow(id, headers);
    await stream.until('"done":0');
    await fetch(`${portal.url}/auth/sign-out`, { method: "POST", headers });
    await progressed(uploadId, 78);
    const told = await stream.until("event: complete");
    expect(told).toContain("UNAUTHENTICATED");
    expect(told).not.toContain('"done":78');
  });

  test("is one of twenty at most of one account, by token or session, until another of them is closed", async () => {
    const { id } = await busyUpload("aphp-nlrp12");
    const person = "data-manager@aphp";
    const token = bearer(await tokenOf(portal.admin, person));
    const session = {
      cookie: `portal-session=${await sessionOf(portal.admin, person)}`,
      "x-portal-request": "1",
    };
    const streams = await Promise.all(
      Array.from({ length: 20 }, (_, at) => follow(id, at % 2 === 0 ? token : session)),
    );
    for (const stream of streams) await stream.until('"done":0');
    for (const headers of [token, session]) {
      const refused = await follow(id, headers);
      expect(refused.status).toBe(429);
      expect(await refused.until("RATE_LIMITED")).toContain("20 streams open");
    }
    const elsewhere = await busyUpload("inserm-nlrp12");
    const other = await follow(elsewhere.id, bearer(await tokenOf(portal.admin, "data-manager@inserm")));
    expect(await other.until('"done":0')).toContain("event: next");
    streams.pop()?.close();
    // The server hears a moment later that it was closed.
    let again = await follow(id, token);
    while (again.status === 429) {
      await pause(100);
      again = await follow(id, token);
    }
    expect(await again.until('"done":0')).toContain("event: next");
    for (const stream of [...streams, other, again]) stream.close();
  });

  test("is looked up no more once nobody listens", async () => {
    const { id } = await busyUpload();
    const stream = await follow(id, bearer(await tokenOf(portal.admin, "data-manager@poitiers")));
    await stream.until('"done":0');
    stream.close();
    await pause(1000);
    const statements: string[] = [];
    portal.portal.database.observeStatements((text) => statements.push(text));
    await pause(1500);
    portal.portal.database.observeStatements(() => undefined);
    expect(statements.filter((text) => text.includes("uploadProgress"))).toEqual([]);
  });
});
