import Fastify from "fastify";
import { expect, it } from "vitest";
import { isTrustedProxy } from "./trusted-proxy.ts";

async function addressSeen(from: string, forwarded: string): Promise<string> {
  const app = Fastify({ trustProxy: isTrustedProxy });
  app.get("/", (request) => request.ip);
  const { body } = await app.inject({ url: "/", remoteAddress: from, headers: { "x-forwarded-for": forwarded } });
  await app.close();
  return body;
}

it("believes the proxy of the house for whom it asks, and nobody before it", async () => {
  // The proxy appends whom it speaks with; what stands before was written by the client itself.
  expect(await addressSeen("127.0.0.1", "203.0.113.9, 10.20.30.40")).toBe("10.20.30.40");
  expect(await addressSeen("::ffff:172.18.0.2", "198.51.100.7")).toBe("198.51.100.7");
  expect(await addressSeen("fd00::2", "198.51.100.7")).toBe("198.51.100.7");
});

it("believes no header of an address outside", async () => {
  expect(await addressSeen("203.0.113.9", "10.20.30.40")).toBe("203.0.113.9");
  expect(await addressSeen("172.32.0.1", "10.20.30.40")).toBe("172.32.0.1");
});
