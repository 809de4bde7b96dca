import fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sessionCookies } from "#accounts";
import { type PublishingConsortium, publishingConsortium } from "../../../test/kit/publishing-consortium.ts";
import { openSession } from "./accounts/session.sql.ts";
import { authenticator } from "./authenticate.ts";

let consortium: PublishingConsortium;
beforeAll(async () => {
  consortium = await publishingConsortium("authenticate");
});
afterAll(async () => consortium?.close());

describe("a slow download that looks again who takes it", () => {
  it("uses the session when it is asked for, and ends with it after thirty minutes without use", async () => {
    const { database, admin, accounts } = consortium;
    const secret = await database.withoutCases((tx) => openSession(tx, accounts.manager));
    const later = (minutes: number) =>
      admin.query("update portal.session set last_used_at = last_used_at - make_interval(mins => $1)", [minutes]);
    const minutesUnused = async (): Promise<number> => {
      const { rows } = await admin.query<{ minutes: number }>(
        "select round(extract(epoch from now() - last_used_at) / 60)::int as minutes from portal.session",
      );
      return rows[0]?.minutes ?? Number.NaN;
    };
    const cookies = { ...sessionCookies({ secure: false }), readSession: () => secret };
    const viewerOf = authenticator(database, cookies);
    const server = fastify();
    let again = async (): Promise<number | null> => null;
    server.get("/downloads/releases/slow", async (request) => {
      again = async () => (await viewerOf(request))?.facts.accountId ?? null;
      return { taker: await again() };
    });
    await later(20);
    expect((await server.inject("/downloads/releases/slow")).json()).toEqual({ taker: accounts.manager });
    expect(await minutesUnused()).toBe(0);
    await later(20);
    expect(await again()).toBe(accounts.manager);
    expect(await minutesUnused()).toBe(20);
    // 20 and 11 minutes: nobody has asked for anything for 31.
    await later(11);
    expect(await again()).toBe(null);
  });
});
