import { generateKeyPairSync, sign } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import cookie from "@fastify/cookie";
import Fastify, { type FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

const CLIENT = "portal";
const known = generateKeyPairSync("ec", { namedCurve: "P-256" });
const another = generateKeyPairSync("ec", { namedCurve: "P-256" });
const KEY_ID = "of-the-provider";

type Claims = Readonly<Record<string, unknown>>;
const encoded = (part: Claims): string => Buffer.from(JSON.stringify(part)).toString("base64url");

/** An ID token in compact form; signed by the key the provider publishes unless another one is given, or none. */
function idToken(claims: Claims, key: typeof known.privateKey | null = known.privateKey, header: Claims = {}): string {
  const content = `${encoded({ alg: key ? "ES256" : "none", kid: KEY_ID, ...header })}.${encoded(claims)}`;
  if (!key) return `${content}.`;
  return `${content}.${sign("sha256", Buffer.from(content), { key, dsaEncoding: "ieee-p1363" }).toString("base64url")}`;
}

/** A provider that answers whatever `answer` makes of the claims it should have signed. */
let answer: (claims: Claims) => string = idToken;
let provider: Server;
let issuer = "";
let nonce = "";

function startProvider(): Promise<void> {
  provider = createServer((request, response) => {
    const path = new URL(request.url ?? "/", issuer).pathname;
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: CLIENT, sub: "dr-durand", nonce, iat: now, exp: now + 300 };
    const bodies: Readonly<Record<string, Claims>> = {
      "/.well-known/openid-configuration": {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["ES256"],
      },
      "/keys": { keys: [{ ...known.publicKey.export({ format: "jwk" }), kid: KEY_ID, use: "sig", alg: "ES256" }] },
      "/token": { access_token: "a", token_type: "Bearer", expires_in: 60, id_token: answer(claims) },
    };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(bodies[path] ?? {}));
  });
  return new Promise((resolve) => {
    provider.listen(0, "127.0.0.1", () => {
      issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
      resolve();
    });
  });
}

let database: MigratedDatabase;
let runtime: Database;
let app: FastifyInstance;
let publicUrl = "";
beforeAll(async () => {
  await startProvider();
  database = await migratedDatabase("forged_id_token");
  runtime = await Database.open(database.runtimeUrl);
  app = Fastify();
  await app.register(cookie, { secret: INSTALLATION_SECRET });
  const settings = { issuer, clientId: CLIENT, clientSecret: "secret", publicUrl: "http://portal.invalid" };
  const cookies = sessionCookies({ secure: false });
  const logger = pino({ level: "silent" });
  registerErrorAnswers(app, logger);
  registerSignIn(app, { database: runtime, provider: { ...settings, allowInsecure: true }, cookies, logger });
  publicUrl = await app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await app.close();
  await runtime.close();
  await database.drop();
  provider.close();
});

/** How far a person comes whose provider answers so: 403 for "known there, invited nowhere", 400 for "begin again". */
async function signInWith(answered: (claims: Claims) => string): Promise<number> {
  answer = answered;
  const browser = new BrowserSession();
  const { next } = await browser.step(`${publicUrl}/auth/sign-in`);
  const asked = new URL(next ?? "").searchParams;
  nonce = asked.get("nonce") ?? "";
  const query = new URLSearchParams({ code: "c", state: asked.get("state") ?? "" });
  return (await browser.step(`${publicUrl}/auth/callback?${query}`)).status;
}

describe("an ID token", () => {
  test("is believed with the signature of a key that the provider publishes", async () => {
    expect(await signInWith((claims) => idToken(claims))).toBe(403);
  });

  test.each<[string, (claims: Claims) => string]>([
    ["signed by another key", (claims) => idToken(claims, another.privateKey)],
    ["signed by nobody", (claims) => idToken(claims, null)],
    ["signed by a key of another name", (claims) => idToken(claims, another.privateKey, { kid: "another" })],
    ["of another issuer", (claims) => idToken({ ...claims, iss: "https://other.example.org" })],
    ["for another client", (claims) => idToken({ ...claims, aud: "another" })],
    ["for several clients, made out to another", (claims) => idToken({ ...claims, aud: [CLIENT, "x"], azp: "x" })],
    ["of another sign-in", (claims) => idToken({ ...claims, nonce: "another" })],
    ["without a nonce", ({ nonce: _, ...claims }) => idToken(claims)],
    ["that has ended", (claims) => idToken({ ...claims, exp: Math.floor(Date.now() / 1000) - 3600 })],
    ["that says nothing of whom", ({ sub: _, ...claims }) => idToken(claims)],
    [
      "with changed claims",
      (claims) => idToken(claims).replace(/\.[^.]+\./, `.${encoded({ ...claims, sub: "eve" })}.`),
    ],
    ["that is none", () => "x.y.z"],
  ])("%s signs nobody in", async (_kind, answered) => {
    expect(await signInWith(answered)).toBe(400);
  });
});
