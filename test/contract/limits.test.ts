import { ERROR_CODES } from "@nlrp12/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tokenOf } from "../access/callers.ts";
import { startTestPortal, type TestPortal } from "../kit/demonstration.ts";
import { ABUSIVE_DOCUMENTS, type Abuse } from "./abusive-documents.ts";
import { LEAKS, type Posted, posted, question } from "./posted.ts";

let portal: TestPortal;
let token = "";
beforeAll(async () => {
  portal = await startTestPortal("limits");
  token = await tokenOf(portal.admin, "investigator@poitiers");
});
afterAll(() => portal.stop());

const send = (abuse: Abuse): Promise<Posted> =>
  question(portal.url, abuse.query, {
    variables: abuse.variables,
    ...(abuse.anonymous ? {} : { token }),
    ...(abuse.more ? { more: abuse.more } : {}),
  });

async function alive(): Promise<boolean> {
  const { status } = await posted(`${portal.url}/health/ready`, {});
  return status === 200;
}

describe("a request that asks for too much", () => {
  test("is refused with a code of the closed list, in a short answer without any inner part, and the server goes on", async () => {
    expect(ABUSIVE_DOCUMENTS.length).toBeGreaterThanOrEqual(40);
    const surprises: string[] = [];
    const before = process.memoryUsage().rss;
    let slowest = 0;
    for (const abuse of ABUSIVE_DOCUMENTS) {
      const began = performance.now();
      const answer = await send(abuse);
      slowest = Math.max(slowest, performance.now() - began);
      const coded =
        answer.codes.length > 0 && answer.codes.every((code) => (ERROR_CODES as readonly string[]).includes(code));
      const told = `${answer.status} ${answer.text.slice(0, 300)}`;
      if (!coded && !abuse.harmless) surprises.push(`${abuse.what} was answered: ${told}`);
      if (answer.codes.includes("INTERNAL") || answer.status >= 500)
        surprises.push(`${abuse.what} broke something: ${told}`);
      if (LEAKS.test(answer.text)) surprises.push(`${abuse.what} drew out an inner part: ${told}`);
      if (answer.text.length > 20_000) surprises.push(`${abuse.what} got ${answer.text.length} characters`);
      if (!(await alive())) surprises.push(`${abuse.what} stopped the server`);
    }
    const grown = Math.round((process.memoryUsage().rss - before) / 1024 / 1024);
    console.info(
      `limits: ${ABUSIVE_DOCUMENTS.length} abusive documents, ${surprises.length} surprises, slowest ${Math.round(slowest)} ms, memory ${grown} MB more`,
    );
    expect(surprises).toEqual([]);
  });

  test("leaves no connection behind", async () => {
    const { rows } = await portal.admin.query(
      "select count(*)::int as busy from pg_stat_activity where datname = current_database() and usename = 'portal_runtime' and state like '%in transaction%'",
    );
    expect(rows).toEqual([{ busy: 0 }]);
  });

  test("is not taken apart into one answer for each when many come in one list", async () => {
    const batch = Array.from({ length: 100 }, () => ({ query: "{ portal { policy } }" }));
    const answer = await posted(`${portal.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(batch),
    });
    expect(answer.status).toBe(400);
    expect(answer.codes).toEqual(["BAD_USER_INPUT"]);
  });

  test("by the stream is refused the same way", async () => {
    const documents = [
      'subscription { uploadProgress(id: "x") { done } }'.replace(
        "done",
        Array.from({ length: 40 }, (_, index) => `a${index}: done`).join(" "),
      ),
      "{ cohorts(first: 500) { nodes { releases { cohort { releases { cohort { releases { id } } } } } } } }",
      "{ __schema { types { name } } }",
      'mutation { revokeAccessToken(id: "x") { id } }',
      'subscription { ...F } fragment F on Subscription { uploadProgress(id: "x") { done } }',
      "subscription {",
      "",
    ];
    for (const query of documents) {
      const credentials: Readonly<Record<string, string>>[] = [{}, { authorization: `Bearer ${token}` }];
      for (const headers of credentials) {
        const answer = await posted(`${portal.url}/graphql/stream`, {
          method: "POST",
          headers: { "content-type": "application/json", accept: "text/event-stream", ...headers },
          body: JSON.stringify({ query }),
        });
        expect(answer.status, query).toBeGreaterThanOrEqual(400);
        expect(answer.status, query).toBeLessThan(500);
        expect(ERROR_CODES, `${query} ${answer.text}`).toContain(answer.codes[0]);
        expect(answer.text).not.toMatch(LEAKS);
      }
    }
  });

  test("by a field that fails beside one that still asks loses no connection", async () => {
    // `release` fails at once and takes the whole answer with it, while the page of cohorts is still being read.
    const query = `{ release(id: "x") { id } cohorts(first: 100) { nodes { id releases { id citation { en } } patients { __typename } coverage { cases } } } }`;
    await Promise.all(Array.from({ length: 60 }, () => question(portal.url, query, { token })));
    expect(await alive()).toBe(true);
    const { rows } = await portal.admin.query(
      "select count(*)::int as busy from pg_stat_activity where datname = current_database() and usename = 'portal_runtime' and state like '%in transaction%'",
    );
    expect(rows).toEqual([{ busy: 0 }]);
  });
});
