import { ERROR_CODES } from "@nlrp12/domain";
import { LARGEST_FILE } from "@nlrp12/intake";
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

  test("is what the limits say that tools read: as much is let through, and one more is refused", async () => {
    const told = await question(
      portal.url,
      "{ portal { limits { depth aliases rootFields directives tokens pageSize ids bytes } } }",
    );
    const { limits } = (JSON.parse(told.text) as { data: { portal: { limits: Record<string, number> } } }).data.portal;
    const times = (count: number, part: (at: number) => string): string =>
      Array.from({ length: count }, (_, at) => part(at)).join(" ");
    const ofSize: Readonly<Record<string, readonly [string, (size: number) => string]>> = {
      depth: [
        "QUERY_TOO_COMPLEX",
        (size) => `{ release(id: "x") ${times(size - 2, () => "{ newerRelease")} { id ${"}".repeat(size)}`,
      ],
      aliases: ["QUERY_TOO_COMPLEX", (size) => `{ portal { ${times(size, (at) => `a${at}: policy`)} } }`],
      rootFields: ["QUERY_TOO_COMPLEX", (size) => `{ ${times(size, () => "__typename")} }`],
      directives: ["QUERY_TOO_COMPLEX", (size) => `{ portal { ${times(size, () => "policy @include(if: true)")} } }`],
      tokens: ["QUERY_TOO_COMPLEX", (size) => `{ nodes(ids: [${times(size - 12, () => '"a"')}]) { __typename } }`],
      pageSize: ["BAD_USER_INPUT", (size) => `{ centers(first: ${size}) { totalCount } }`],
      ids: ["BAD_USER_INPUT", (size) => `{ nodes(ids: [${times(size, () => '"a"')}]) { __typename } }`],
      bytes: ["BAD_USER_INPUT", (size) => "{ portal { policy } }".padEnd(size - '{"query":""}'.length)],
    };
    expect(Object.keys(limits).sort()).toEqual(Object.keys(ofSize).sort());
    for (const [name, [code, document]] of Object.entries(ofSize)) {
      const most = limits[name] ?? 0;
      expect((await question(portal.url, document(most), { token })).codes, `${name} ${most}`).not.toContain(code);
      expect((await question(portal.url, document(most + 1), { token })).codes, `${name} ${most} and one`).toContain(
        code,
      );
    }
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

  test("by its time gets what the largest file takes on a slow line, and no such time for its headers", () => {
    const { requestTimeout, headersTimeout } = portal.portal.app.server;
    // 200 MB at half a megabit a second: 200 000 000 × 8 / 500 000 = 3200 s.
    expect(requestTimeout).toBeGreaterThanOrEqual((LARGEST_FILE * 8 * 1000) / 500_000);
    expect(headersTimeout).toBe(60_000);
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
