import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestPortal, type TestPortal } from "../kit/demonstration.ts";
import { sessionOf, tokenOf } from "./callers.ts";

let portal: TestPortal;
let cookie = "";
let token = "";
beforeAll(async () => {
  portal = await startTestPortal("crosssite");
  cookie = `portal-session=${await sessionOf(portal.admin, "data-manager@poitiers")}`;
  token = await tokenOf(portal.admin, "data-manager@poitiers");
});
afterAll(() => portal.stop());

const MUTATION = 'mutation { createAccessToken(input: { name: "planted", scopes: [READ_RECORDS] }) { secret } }';
const QUESTION = "{ viewer { email } }";
const json = { "content-type": "application/json" };
const fromPortal = { "x-portal-request": "1" };

interface Attempt {
  readonly what: string;
  readonly path: string;
  readonly method: "DELETE" | "GET" | "POST" | "PUT";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const asJson = JSON.stringify({ query: MUTATION });
const inAddress = (query: string): string => `/graphql?${new URLSearchParams({ query })}`;

/** What another site can make a browser with a session send, and what a mixed-up client may send. */
function corpus(): Attempt[] {
  const post = (what: string, headers: Record<string, string>, body = asJson): Attempt => ({
    what,
    path: "/graphql",
    method: "POST",
    headers: { cookie, ...headers },
    body,
  });
  const simple = [
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "text/plain; charset=utf-8",
    "",
  ];
  const sites = ["cross-site", "same-site", "none", "unknown", ""];
  const origins = [
    "https://evil.example",
    "null",
    "http://localhost:1",
    "https://localhost",
    `${portal.url}.evil.example`,
    "evil",
  ];
  return [
    ...simple.map((type) => post(`a form of type "${type}"`, type ? { "content-type": type } : {})),
    ...simple.map((type) =>
      post(`a form of type "${type}" with the header`, { ...fromPortal, ...(type ? { "content-type": type } : {}) }),
    ),
    post("JSON without the portal's header", json),
    post("JSON with an empty header", { ...json, "x-portal-request": "" }),
    post("JSON with the framework's own header only", { ...json, "apollo-require-preflight": "1" }),
    ...sites
      .filter(Boolean)
      .map((site) => post(`a request that came ${site}`, { ...json, ...fromPortal, "sec-fetch-site": site })),
    ...origins.map((origin) => post(`a request of ${origin}`, { ...json, ...fromPortal, origin })),
    ...origins.map((origin) =>
      post(`a request of ${origin} that claims to be from here`, {
        ...json,
        ...fromPortal,
        origin,
        "sec-fetch-site": "same-origin",
      }),
    ),
    { what: "a link to a mutation", path: inAddress(MUTATION), method: "GET", headers: { cookie } },
    {
      what: "a link to a mutation, with the header",
      path: inAddress(MUTATION),
      method: "GET",
      headers: { cookie, ...fromPortal },
    },
    { what: "a link to a question", path: inAddress(QUESTION), method: "GET", headers: { cookie } },
    {
      what: "a question from another site",
      path: inAddress(QUESTION),
      method: "GET",
      headers: { cookie, ...fromPortal, "sec-fetch-site": "cross-site" },
    },
    {
      what: "a stream opened by a page elsewhere",
      path: `/graphql/stream?${new URLSearchParams({ query: 'subscription { uploadProgress(id: "x") { done } }' })}`,
      method: "GET",
      headers: { cookie, accept: "text/event-stream" },
    },
    {
      what: "a stream asked for by a form",
      path: "/graphql/stream",
      method: "POST",
      headers: { cookie, accept: "text/event-stream", ...json },
      body: asJson,
    },
    { what: "a sign-out by a form", path: "/auth/sign-out", method: "POST", headers: { cookie } },
    {
      what: "a sign-out from another site",
      path: "/auth/sign-out",
      method: "POST",
      headers: { cookie, ...fromPortal, "sec-fetch-site": "cross-site" },
    },
    {
      what: "a file sent by a page elsewhere",
      path: "/uploads?cohort=x",
      method: "PUT",
      headers: { cookie, "content-type": "text/plain" },
      body: "x",
    },
    {
      what: "a resumable upload begun by a page elsewhere",
      path: "/uploads",
      method: "POST",
      headers: { cookie, "tus-resumable": "1.0.0", "upload-length": "10" },
    },
    {
      what: "a resumable upload cancelled by a page elsewhere",
      path: "/uploads/0123456789abcdef0123456789abcdef",
      method: "DELETE",
      headers: { cookie, ...fromPortal, "tus-resumable": "1.0.0", "sec-fetch-site": "cross-site" },
    },
    post("a cookie and a token together", { ...json, ...fromPortal, authorization: `Bearer ${token}` }),
    post("a cookie and another kind of credential", { ...json, ...fromPortal, authorization: "Basic eDp5" }),
    {
      what: "a cookie and a token in a link",
      path: inAddress(QUESTION),
      method: "GET",
      headers: { cookie, ...fromPortal, authorization: `Bearer ${token}` },
    },
  ];
}

async function countPlanted(): Promise<number> {
  const { rows } = await portal.admin.query(
    "select count(*)::int as count from portal.access_token where name = 'planted'",
  );
  return rows[0].count;
}

test("whatever another site makes a browser send with a session is refused, and nothing is done", async () => {
  const attempts = corpus();
  const answered: string[] = [];
  for (const attempt of attempts) {
    const { path, method, headers, body } = attempt;
    const response = await fetch(`${portal.url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    const text = await response.text();
    if (response.status < 400 || response.status >= 500 || text.includes("demo.invalid")) {
      answered.push(`${attempt.what}: ${response.status} ${text.slice(0, 200)}`);
    }
  }
  console.info(`cross-site: ${attempts.length} requests, ${attempts.length - answered.length} refused`);
  expect(answered).toEqual([]);
  expect(await countPlanted()).toBe(0);
});

test("no answer lets another site read it", async () => {
  for (const path of ["/graphql", "/graphql/stream", "/api/schema.graphql", "/auth/sign-in", "/health/ready"]) {
    const response = await fetch(`${portal.url}${path}`, {
      method: "OPTIONS",
      headers: {
        origin: "https://evil.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "x-portal-request",
      },
    });
    expect([...response.headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
    expect(response.status).toBeGreaterThanOrEqual(400);
  }
});

test("the portal's own pages are answered, by the same cookie", async () => {
  for (const headers of [
    fromPortal,
    { ...fromPortal, origin: portal.url },
    { ...fromPortal, origin: portal.url, "sec-fetch-site": "same-origin" },
  ]) {
    const response = await fetch(`${portal.url}/graphql`, {
      method: "POST",
      headers: { ...json, cookie, ...headers },
      body: JSON.stringify({ query: QUESTION }),
    });
    expect(await response.json()).toEqual({ data: { viewer: { email: "data-manager.poitiers@demo.invalid" } } });
  }
});
