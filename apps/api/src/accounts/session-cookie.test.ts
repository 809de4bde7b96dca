import cookie from "@fastify/cookie";
import Fastify from "fastify";
import { describe, expect, test } from "vitest";
import { sessionCookies } from "./session-cookie.ts";

async function cookiesSet(secure: boolean): Promise<string[]> {
  const app = Fastify();
  await app.register(cookie, { secret: "a-secret-of-this-test" });
  const cookies = sessionCookies({ secure });
  app.get("/", async (_request, reply) => {
    cookies.keepAttempt(reply, { verifier: "v", state: "s", nonce: "n", returnTo: "/" });
    cookies.keepSession(reply, "secret");
    return "";
  });
  const { headers } = await app.inject("/");
  await app.close();
  return [headers["set-cookie"] ?? []].flat();
}

describe("the cookies of the portal", () => {
  test("over HTTPS bear the __Host- prefix with all that it demands, and no script reads them", async () => {
    const lines = await cookiesSet(true);
    expect(lines.map((line) => line.split("=")[0])).toEqual(["__Host-portal-sign-in", "__Host-portal-session"]);
    for (const line of lines) {
      expect(line).toMatch(/; Path=\/(;|$)/);
      expect(line).toMatch(/; HttpOnly/);
      expect(line).toMatch(/; Secure/);
      expect(line).toMatch(/; SameSite=Lax/);
      expect(line).not.toMatch(/Domain/i);
    }
  });

  test("of a session end with the browser, that of a sign-in under way after ten minutes", async () => {
    const [attempt = "", session = ""] = await cookiesSet(true);
    expect(attempt).toMatch(/Max-Age=600/);
    expect(session).not.toMatch(/Max-Age|Expires/);
  });

  test("over plain HTTP, as in a demonstration, are readable by no script either", async () => {
    for (const line of await cookiesSet(false)) expect(line).toMatch(/; HttpOnly/);
  });
});
