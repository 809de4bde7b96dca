import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeTokenSecret } from "../../apps/api/src/tokens/token-secret.ts";
import { startTestPortal, type TestPortal } from "../kit/demonstration.ts";
import { sessionOf, tokenOf } from "./callers.ts";

const METRICS_TOKEN = "a-token-of-the-operators";
let portal: TestPortal;
beforeAll(async () => {
  portal = await startTestPortal("rates", {
    ...{ REQUESTS_PER_MINUTE: "5", ANONYMOUS_REQUESTS_PER_MINUTE: "8", SIGN_INS_PER_MINUTE: "4" },
    ...{ FAILED_CREDENTIALS_PER_MINUTE: "3", METRICS_TOKEN },
  });
});
afterAll(() => portal.stop());

/** Each test has an address of its own; the portal believes a proxy of its own machine. */
let addresses = 0;
const newAddress = (): Record<string, string> => {
  addresses += 1;
  return { "x-forwarded-for": `203.0.113.${addresses}` };
};
const bearer = (secret: string): Record<string, string> => ({ authorization: `Bearer ${secret}` });
const QUESTION = "{ cases(first: 1) { totalCount } }";

const ask = (headers: Readonly<Record<string, string>>, query = QUESTION): Promise<Response> =>
  fetch(`${portal.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
async function statuses(times: number, asking: () => Promise<Response>): Promise<number[]> {
  const found: number[] = [];
  for (let time = 0; time < times; time += 1) found.push((await asking()).status);
  return found;
}

describe("requests in a minute", () => {
  test("of a token are counted by the token, and refused in both languages in the shape of a GraphQL answer", async () => {
    const address = newAddress();
    const headers = { ...address, ...bearer(await tokenOf(portal.admin, "investigator@poitiers")) };
    // The first one is not known yet and counts with its address: 1 + 5 are let through.
    expect(await statuses(6, () => ask(headers))).toEqual([200, 200, 200, 200, 200, 200]);
    const refused = await ask(headers);
    expect(refused.status).toBe(429);
    const { errors } = (await refused.json()) as { errors: { extensions: { code: string; message: object } }[] };
    expect(errors).toEqual([
      {
        message: expect.stringContaining("more requests in a minute"),
        extensions: {
          code: "RATE_LIMITED",
          message: {
            en: expect.stringMatching(/go on in \d+ seconds/),
            fr: expect.stringMatching(/continuez dans \d+ s/),
          },
        },
      },
    ]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused.headers.get("ratelimit-remaining")).toBe("0");
    // Another token at the same address, and a session, go on.
    const other = { ...headers, ...bearer(await tokenOf(portal.admin, "investigator@poitiers")) };
    expect(await statuses(3, () => ask(other))).toEqual([200, 200, 200]);
    const session = `portal-session=${await sessionOf(portal.admin, "investigator@poitiers")}`;
    const inBrowser = { ...address, cookie: session, "x-portal-request": "1" };
    expect(await statuses(2, () => ask(inBrowser))).toEqual([200, 200]);
  });

  test("tell what is left, alike for an asker who reads rows and one who reads none", async () => {
    const left = async (key: string): Promise<(string | null)[]> => {
      const headers = { ...newAddress(), ...bearer(await tokenOf(portal.admin, key)) };
      const found: (string | null)[] = [];
      for (const query of [QUESTION, QUESTION, "{ caseCounts(by: [SEX]) { exact { cells { count } } } }"]) {
        const { headers: told } = await ask(headers, query);
        found.push(told.get("ratelimit-limit"), told.get("ratelimit-remaining"));
      }
      return found;
    };
    const reader = await left("investigator@poitiers");
    expect(reader).toEqual(["8", "7", "5", "4", "5", "3"]);
    expect(await left("coordinator@consortium")).toEqual(reader);
  });

  test("without a credential are counted by address, and another address is not held to them", async () => {
    const [here, elsewhere] = [newAddress(), newAddress()];
    const read = (headers: Record<string, string>) => fetch(`${portal.url}/api/dictionary.json`, { headers });
    expect(await statuses(9, () => read(here))).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 429]);
    expect(await (await read(here)).json()).toMatchObject({
      code: "RATE_LIMITED",
      message: { fr: expect.any(String) },
    });
    expect((await read(elsewhere)).status).toBe(200);
    // The pages of the portal and what operators ask cost nothing.
    for (const path of ["/", "/health/live", "/health/ready"]) {
      expect((await fetch(portal.url + path, { headers: here })).status, path).not.toBe(429);
    }
  });

  test("on the way of a sign-in end in a page that says so in both languages", async () => {
    const headers = { ...newAddress(), accept: "text/html" };
    const signIn = () => fetch(`${portal.url}/auth/sign-in`, { headers, redirect: "manual" });
    expect(await statuses(5, signIn)).toEqual([303, 303, 303, 303, 429]);
    const page = await (await signIn()).text();
    expect(page).toContain("more requests in a minute");
    expect(page).toContain("C'est plus de requêtes par minute");
  });
});

describe("credentials that nobody knows", () => {
  test("are looked up a few times for an address and then not at all, while a known token there goes on", async () => {
    const here = newAddress();
    const good = { ...here, ...bearer(await tokenOf(portal.admin, "steward@inserm")) };
    expect((await ask(good)).status).toBe(200);
    const unknown = () => ask({ ...here, ...bearer(makeTokenSecret()) });
    expect(await statuses(4, unknown)).toEqual([401, 401, 401, 401]);
    const statements: string[] = [];
    portal.portal.database.observeStatements((text) => statements.push(text));
    expect(await statuses(3, unknown)).toEqual([429, 429, 429]);
    portal.portal.database.observeStatements(() => undefined);
    expect(statements.filter((text) => text.includes("liveToken"))).toEqual([]);
    expect((await ask(good)).status).toBe(200);
    expect((await ask({ ...newAddress(), ...bearer(makeTokenSecret()) })).status).toBe(401);
  });
});

describe("the metrics", () => {
  test("are read with the operators' token alone where one is set", async () => {
    const read = async (headers: Record<string, string>) =>
      (await fetch(`${portal.url}/metrics`, { headers: { ...newAddress(), ...headers } })).status;
    expect(await read({})).toBe(404);
    expect(await read(bearer("another-token-of-someone"))).toBe(404);
    expect(await read(bearer(await tokenOf(portal.admin, "auditor@consortium")))).toBe(404);
    expect(await read(bearer(METRICS_TOKEN))).toBe(200);
  });

  test("bear no label but those of the process itself, whatever was asked before", async () => {
    await ask({ ...newAddress(), ...bearer(await tokenOf(portal.admin, "investigator@poitiers")) });
    const text = await (await fetch(`${portal.url}/metrics`, { headers: bearer(METRICS_TOKEN) })).text();
    const labels = [...text.matchAll(/[{,](\w+)="/g)].map(([, name]) => name);
    const ofTheProcess = ["version", "major", "minor", "patch", "type", "space", "kind", "le"];
    expect(labels.length).toBeGreaterThan(5);
    expect(labels.filter((label) => label === undefined || !ofTheProcess.includes(label))).toEqual([]);
    expect(text).not.toMatch(/cohort|case|account|token|@|poitiers/i);
  });
});

test("a portal that has more to do than it can refuses at once, says when to come back, and still answers operators", async () => {
  const crowded = await startTestPortal("crowded", { MOST_MEMORY_MB: "1" });
  try {
    const asked = () =>
      fetch(`${crowded.url}/graphql?query={portal{__typename}}`, { headers: { "x-portal-request": "1" } });
    let refused = await asked();
    // The first seconds pass: a portal is looked at once a second, and refuses what lasts.
    expect(refused.status).toBe(200);
    for (; refused.status !== 503; refused = await asked()) await pause(100);
    expect(refused.headers.get("retry-after")).toBe("10");
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: "UNAVAILABLE", message: { fr: expect.stringContaining("dix secondes") } } }],
    });
    const file = await fetch(`${crowded.url}/api/dictionary.json`);
    expect([file.status, ((await file.json()) as { code: string }).code]).toEqual([503, "UNAVAILABLE"]);
    for (const path of ["/health/live", "/health/ready", "/metrics"]) {
      expect((await fetch(crowded.url + path)).status, path).toBe(200);
    }
  } finally {
    await crowded.stop();
  }
});
