import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestPortal, type TestPortal } from "../kit/demonstration.ts";
import { BrowserSession, type Step } from "./browser-session.ts";

const SESSION = "portal-session";
const ATTEMPT = "portal-sign-in";

let portal: TestPortal;
beforeAll(async () => {
  portal = await startTestPortal("signin");
});
afterAll(async () => {
  console.info(`sign-in: ${[...refused].map(([kind, count]) => `${kind} ${count}`).join(", ")}: all refused`);
  await portal.stop();
});

/** Attempts that were refused, by what was wrong with them. */
const refused = new Map<string, number>();
const countRefused = (kind: string): void => void refused.set(kind, (refused.get(kind) ?? 0) + 1);

const isCallback = (url: string): boolean => url.includes("/auth/callback");

/** A browser on the way back from the provider: the next address is the callback with its code. */
async function atTheCallback(account: string, returnTo = "/"): Promise<{ browser: BrowserSession; callback: URL }> {
  const browser = new BrowserSession();
  const query = new URLSearchParams({ account, returnTo });
  const last = await browser.follow(`${portal.url}/auth/sign-in?${query}`, isCallback);
  if (last.next === null) throw new Error(`the provider ended with ${last.status} at ${last.url}`);
  return { browser, callback: new URL(last.next) };
}

async function signedIn(account: string): Promise<BrowserSession> {
  const { browser, callback } = await atTheCallback(account);
  await browser.step(callback.href);
  return browser;
}

/** Who the portal takes the holder of a session cookie for; null for nobody. */
async function viewerOf(
  secret: string | undefined,
  said: Readonly<Record<string, string>> = {},
): Promise<string | null> {
  const response = await fetch(`${portal.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-portal-request": "1", cookie: `${SESSION}=${secret}`, ...said },
    body: JSON.stringify({ query: "{ viewer { email } }" }),
  });
  const { data } = (await response.json()) as { data: { viewer: { email: string } | null } };
  return data.viewer?.email ?? null;
}

/** The attempt cookie with some of its content changed, signed as the portal itself would. */
function forged(browser: BrowserSession, change: Readonly<Record<string, unknown>>): string {
  const signed = decodeURIComponent(browser.jar.get(ATTEMPT) ?? "");
  const { value } = portal.portal.app.unsignCookie(signed);
  return encodeURIComponent(portal.portal.app.signCookie(JSON.stringify({ ...JSON.parse(value ?? "{}"), ...change })));
}

function expectRefused(step: Step, kind: string, status = 400): void {
  expect(step.status).toBe(status);
  expect(step.cookies.filter((line) => line.startsWith(SESSION))).toEqual([]);
  expect(step.body).toMatch(/begin again|begun elsewhere|invited you yet/);
  expect(step.body).not.toMatch(/ at |node_modules|OAUTH|stack/);
  countRefused(kind);
}

describe("signing in through the provider", () => {
  test("leads back to where one came from, with a session that only the server can read", async () => {
    const { browser, callback } = await atTheCallback("investigator@poitiers", "/cohorts?level=RECORD#table");
    const end = await browser.step(callback.href);
    expect(end.status).toBe(303);
    expect(end.next).toBe(`${portal.url}/cohorts?level=RECORD#table`);
    const line = end.cookies.find((cookie) => cookie.startsWith(SESSION)) ?? "";
    expect(line).toMatch(/HttpOnly/);
    expect(line).toMatch(/SameSite=Lax/);
    expect(line).toMatch(/Path=\//);
    expect(await viewerOf(browser.jar.get(SESSION))).toBe("investigator.poitiers@demo.invalid");
    expect(browser.jar.has(ATTEMPT)).toBe(false);
  });

  test("stores nothing a thief of the table could sign in with", async () => {
    const browser = await signedIn("investigator@poitiers");
    const secret = browser.jar.get(SESSION) ?? "";
    const { rows } = await portal.admin.query("select session::text as row from portal.session");
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ row }) => String(row).includes(secret))).toEqual([]);
    expect(Buffer.from(secret, "base64url").length).toBe(32);
  });

  test("refuses a code that was used before", async () => {
    const { browser, callback } = await atTheCallback("investigator@poitiers");
    const attempt = browser.jar.get(ATTEMPT) ?? "";
    expect((await browser.step(callback.href)).status).toBe(303);
    browser.jar.set(ATTEMPT, attempt);
    expectRefused(await browser.step(callback.href), "code replay");
  });

  test.each([
    ["another verifier", { verifier: "v".repeat(43) }],
    ["another nonce", { nonce: "another-nonce" }],
    ["another state", { state: "another-state" }],
    ["an attempt of more than ten minutes ago", { endsAt: 0 }],
  ])("refuses %s", async (kind, change) => {
    const { browser, callback } = await atTheCallback("investigator@poitiers");
    browser.jar.set(ATTEMPT, forged(browser, change));
    expectRefused(await browser.step(callback.href), kind);
  });

  test.each([
    ["another issuer", (url: URL) => url.searchParams.set("iss", "https://other.example.org")],
    ["no issuer", (url: URL) => url.searchParams.delete("iss")],
    ["another state in the address", (url: URL) => url.searchParams.set("state", "another")],
    ["no state", (url: URL) => url.searchParams.delete("state")],
    ["another code", (url: URL) => url.searchParams.set("code", "another")],
    ["two codes", (url: URL) => url.searchParams.append("code", "another")],
    ["an error of the provider", (url: URL) => url.searchParams.set("error", "access_denied")],
    ["nothing", (url: URL) => [...url.searchParams.keys()].forEach((key) => void url.searchParams.delete(key))],
  ])("refuses an answer with %s", async (kind, change) => {
    const { browser, callback } = await atTheCallback("investigator@poitiers");
    change(callback);
    expectRefused(await browser.step(callback.href), kind);
  });

  test("refuses an attempt that was tampered with, of another browser, or none", async () => {
    const { browser, callback } = await atTheCallback("investigator@poitiers");
    const attempt = browser.jar.get(ATTEMPT) ?? "";
    for (const cookie of [attempt.replace(/..$/, "xx"), "x", "%", encodeURIComponent("{}"), null]) {
      browser.jar.delete(ATTEMPT);
      if (cookie !== null) browser.jar.set(ATTEMPT, cookie);
      expectRefused(await browser.step(callback.href), "no sound attempt");
    }
    const other = await atTheCallback("investigator@aphp");
    expectRefused(await other.browser.step(callback.href), "another browser's code");
  });

  test("gives a new session whatever cookie the browser had, and ends the one before", async () => {
    const { browser, callback } = await atTheCallback("steward@aphp");
    browser.jar.set(SESSION, "planted-by-someone-else");
    await browser.step(callback.href);
    const first = browser.jar.get(SESSION);
    expect(first).not.toBe("planted-by-someone-else");
    expect(await viewerOf("planted-by-someone-else")).toBe(null);
    countRefused("session fixation");

    const again = await browser.follow(`${portal.url}/auth/sign-in?account=investigator@aphp`, isCallback);
    await browser.step(again.next ?? "");
    expect(await viewerOf(first)).toBe(null);
    countRefused("session before a new sign-in");
    expect(await viewerOf(browser.jar.get(SESSION))).toBe("investigator.aphp@demo.invalid");
  });

  test("takes no session from the address, and keeps a session that another planted from ever being one", async () => {
    const thief = await signedIn("investigator@aphp");
    const secret = thief.jar.get(SESSION) ?? "";
    // The thief plants the own session at the victim's browser; the victim signs in and has another.
    const { browser, callback } = await atTheCallback("steward@inserm", `/?${SESSION}=${secret}`);
    browser.jar.set(SESSION, secret);
    await browser.step(callback.href);
    expect(browser.jar.get(SESSION)).not.toBe(secret);
    expect(await viewerOf(browser.jar.get(SESSION))).toBe("steward.inserm@demo.invalid");
    // What was planted is ended, so that it can never become the victim's.
    expect(await viewerOf(secret)).toBe(null);
    countRefused("session fixation");
    const inAddress = await fetch(
      `${portal.url}/graphql?${new URLSearchParams({ query: "{viewer{email}}", [SESSION]: secret })}`,
      {
        headers: { "x-portal-request": "1" },
      },
    );
    expect(await inAddress.json()).toEqual({ data: { viewer: null } });
    countRefused("session in the address");
  });

  test("says clearly when the institution knows the person and no center has invited them", async () => {
    const { browser, callback } = await atTheCallback("auditor@consortium");
    await portal.admin.query(
      "update portal.account set issuer = 'https://elsewhere.example.org', subject = 'taken' where demonstration_key = $1",
      ["auditor@consortium"],
    );
    const step = await browser.step(callback.href);
    expectRefused(step, "nobody invited", 403);
    expect(step.body).toContain("no center of the portal has invited you yet");
    expect(step.body).toContain("aucun centre du portail ne vous a encore invité");
    // The account stays with the provider it was first linked to, although the address is the same.
    const { rows } = await portal.admin.query("select subject from portal.account where demonstration_key = $1", [
      "auditor@consortium",
    ]);
    expect(rows).toEqual([{ subject: "taken" }]);
  });
});

describe("after sign-in nobody is led elsewhere", () => {
  const elsewhere = [
    ...[
      "//evil.example",
      "///evil.example",
      "/\\evil.example",
      "\\\\evil.example",
      "https://evil.example",
      "http:evil.example",
    ],
    ...[
      "javascript:alert(1)",
      "data:text/html,x",
      "/\t/evil.example",
      "/\n/evil.example",
      "\t//evil.example",
      " //evil.example",
    ],
    ...[
      "/..//evil.example",
      "/./\\evil.example",
      "//evil.example/%2e%2e",
      "/%09/evil.example/../..//evil.example",
      "evil.example",
    ],
    ...["", "/\\/evil.example", "/\r\nset-cookie: a=b", "//localhost:1@evil.example"],
  ];

  test.each(elsewhere)("by %j", async (returnTo) => {
    const { browser, callback } = await atTheCallback("investigator@poitiers", returnTo);
    const end = await browser.step(callback.href);
    expect(end.status).toBe(303);
    expect(new URL(end.next ?? "https://nowhere").origin).toBe(portal.url);
    expect(new URL(end.next ?? "https://nowhere").pathname).not.toMatch(/^\/\//);
    expect(end.cookies.join()).not.toContain("a=b");
  });

  test("an address with accents leads home to itself", async () => {
    const { browser, callback } = await atTheCallback("investigator@poitiers", "/cohortes/été?q=né");
    expect((await browser.step(callback.href)).next).toBe(`${portal.url}/cohortes/%C3%A9t%C3%A9?q=n%C3%A9`);
  });
});

describe("a session ends", () => {
  async function withTimes(change: string): Promise<string | null> {
    const browser = await signedIn("steward@poitiers");
    const secret = browser.jar.get(SESSION) ?? "";
    expect(await viewerOf(secret)).toBe("steward.poitiers@demo.invalid");
    await portal.admin.query(`update portal.session set ${change} where secret_hash = sha256($1::bytea)`, [
      Buffer.from(secret),
    ]);
    return viewerOf(secret);
  }

  test("after thirty minutes without use, and not before", async () => {
    expect(await withTimes("last_used_at = now() - interval '31 minutes'")).toBe(null);
    countRefused("idle session");
    expect(await withTimes("last_used_at = now() - interval '29 minutes'")).toBe("steward.poitiers@demo.invalid");
  });

  test("after thirty minutes in which an open page asked by itself, and nobody did", async () => {
    const secret = (await signedIn("steward@poitiers")).jar.get(SESSION) ?? "";
    // The clock goes on by this many minutes.
    const later = (minutes: number) =>
      portal.admin.query(
        `update portal.session set last_used_at = last_used_at - make_interval(mins => $2)
          where secret_hash = sha256($1::bytea)`,
        [Buffer.from(secret), minutes],
      );
    const unattended = { "x-portal-unattended": "1" };
    await later(20);
    // Somebody asks: 0 minutes without use. Then the page alone asks, at 20 and at 31 minutes.
    expect(await viewerOf(secret)).toBe("steward.poitiers@demo.invalid");
    await later(20);
    expect(await viewerOf(secret, unattended)).toBe("steward.poitiers@demo.invalid");
    await later(11);
    expect(await viewerOf(secret, unattended)).toBe(null);
    expect(await viewerOf(secret)).toBe(null);
    countRefused("unattended session");
  });

  test("although a stream is open that looks again who asks", async () => {
    const secret = (await signedIn("data-manager@poitiers")).jar.get(SESSION) ?? "";
    const usedAt = async () =>
      (
        await portal.admin.query(
          "select last_used_at as at from portal.session where secret_hash = sha256($1::bytea)",
          [Buffer.from(secret)],
        )
      ).rows[0].at;
    await portal.admin.query(
      "update portal.session set last_used_at = now() - interval '20 minutes' where secret_hash = sha256($1::bytea)",
      [Buffer.from(secret)],
    );
    const before = await usedAt();
    const stream = await fetch(`${portal.url}/graphql/stream`, {
      method: "POST",
      headers: {
        ...{ "content-type": "application/json", accept: "text/event-stream" },
        ...{ "x-portal-request": "1", cookie: `${SESSION}=${secret}` },
      },
      body: JSON.stringify({ query: 'subscription { uploadProgress(id: "none") { state } }' }),
    });
    expect(await stream.text()).toContain("NOT_FOUND");
    expect(await usedAt()).toEqual(before);
  });

  test("eight hours after sign-in, however much it is used", async () => {
    expect(await withTimes("expires_at = now() - interval '1 second'")).toBe(null);
    countRefused("session of yesterday");
    const { rows } = await portal.admin.query(
      "select distinct extract(epoch from expires_at - created_at)::int / 3600 as hours from portal.session where expires_at > now()",
    );
    expect(rows).toEqual([{ hours: 8 }]);
  });

  test("at once when the person signs out, also where its cookie was copied", async () => {
    const browser = await signedIn("steward@poitiers");
    const copied = browser.jar.get(SESSION);
    const refused = await browser.step(`${portal.url}/auth/sign-out`, { method: "POST" });
    expect(refused.status).toBe(403);
    expect(await viewerOf(copied)).toBe("steward.poitiers@demo.invalid");
    const out = await browser.step(`${portal.url}/auth/sign-out`, {
      method: "POST",
      headers: { "x-portal-request": "1" },
    });
    expect(out.status).toBe(204);
    expect(browser.jar.has(SESSION)).toBe(false);
    expect(await viewerOf(copied)).toBe(null);
    countRefused("session after sign-out");
  });
});
