import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Writable } from "node:stream";
import cookie from "@fastify/cookie";
import Fastify from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BrowserSession } from "../../../../test/access/browser-session.ts";
import {
  INSTALLATION_SECRET,
  type MigratedDatabase,
  migratedDatabase,
} from "../../../../test/kit/migrated-database.ts";
import { Database } from "../db/index.ts";
import { registerErrorAnswers } from "../error-answers.ts";
import { sessionCookies } from "./session-cookie.ts";
import { registerSignIn } from "./sign-in.ts";

const SECRET = "secret-of-the-client";

/** What the provider answers: its settings, and to a code, with its status. */
interface Answers {
  readonly issuer?: string;
  readonly tokens?: string;
  readonly status?: number;
  readonly said?: object;
}

let answers: Answers = {};
let provider: Server;
let issuer = "";
/** An address where nothing listens any more. */
let nowhere = "";
let database: MigratedDatabase;
let runtime: Database;

const listening = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });

beforeAll(async () => {
  provider = createServer((request, response) => {
    const settings = {
      issuer: answers.issuer ?? issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: answers.tokens ?? `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
    };
    const isToken = request.url?.startsWith("/token");
    response
      .writeHead(isToken ? (answers.status ?? 200) : 200, { "content-type": "application/json" })
      .end(JSON.stringify(isToken ? (answers.said ?? {}) : settings));
  });
  issuer = await listening(provider);
  const gone = createServer();
  nowhere = await listening(gone);
  await new Promise((closed) => gone.close(closed));
  database = await migratedDatabase("sign_in_refusal");
  runtime = await Database.open(database.runtimeUrl, 1);
});
afterAll(async () => {
  await runtime?.close();
  await database?.drop();
  provider.close();
});

/** Signs in at a portal of that issuer, as far as it comes: the status, the sentence and what the log holds. */
async function signInAt(address: string) {
  let log = "";
  const logged = new Writable({
    write: (chunk, _encoding, done) => {
      log += String(chunk);
      done();
    },
  });
  const logger = pino(logged);
  const app = Fastify();
  await app.register(cookie, { secret: INSTALLATION_SECRET });
  registerErrorAnswers(app, logger);
  registerSignIn(app, {
    database: runtime,
    provider: {
      issuer: address,
      clientId: "portal",
      clientSecret: SECRET,
      publicUrl: "http://x.invalid",
      allowInsecure: true,
    },
    cookies: sessionCookies({ secure: false }),
    logger,
  });
  const publicUrl = await app.listen({ host: "127.0.0.1", port: 0 });
  const browser = new BrowserSession();
  let step = await browser.step(`${publicUrl}/auth/sign-in`);
  if (step.next) {
    const state = new URL(step.next).searchParams.get("state") ?? "";
    step = await browser.step(`${publicUrl}/auth/callback?${new URLSearchParams({ code: "a-code", state })}`);
  }
  await app.close();
  return { ...step, log };
}

const invalidClient = { status: 401, said: { error: "invalid_client" } };
test.each<[string, Answers, number, RegExp, string]>([
  ["whose settings name another issuer", { issuer: "https://other.invalid" }, 503, /settings do not fit/, "discovery"],
  ["that refuses the portal's secret", invalidClient, 503, /settings do not fit/, "invalid_client"],
  ["that is down when it is asked who it was", { status: 500, said: {} }, 503, /does not answer/, "exchange"],
  ["that knows no such code", { status: 400, said: { error: "invalid_grant" } }, 400, /begin again/, "invalid_grant"],
])("a provider %s is told apart, and why is in the log", async (_kind, answered, status, sentence, logged) => {
  answers = answered;
  const { log, ...told } = await signInAt(issuer);
  expect(told.status).toBe(status);
  expect(told.body).toMatch(sentence);
  const { reference } = JSON.parse(log);
  expect(told.body).toContain(reference);
  expect(log).toContain(logged);
  expect(log).not.toMatch(new RegExp(`${SECRET}|a-code`));
});

test("a provider that is not there does not answer, before the sign-in and at its end", async () => {
  answers = { tokens: `${nowhere}/token` };
  for (const address of [nowhere, issuer]) {
    const { status, body, log } = await signInAt(address);
    expect(status).toBe(503);
    expect(body).toMatch(/does not answer/);
    expect(log).toContain("ECONNREFUSED");
  }
});
