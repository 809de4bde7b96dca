import Fastify from "fastify";
import { buildSchema } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { registerContract } from "./contract-routes.ts";

const app = Fastify();
beforeAll(() => registerContract(app, buildSchema("type Query { center: String }")));
afterAll(() => app.close());

it("gives the data dictionary with its version and every rule, and once only to who has it", async () => {
  const first = await app.inject("/api/dictionary.json");
  expect(first.statusCode).toBe(200);
  const dictionary = first.json<{ version: string; resources: { name: string }[]; rules: { code: string }[] }>();
  expect(dictionary.version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(dictionary.resources.map(({ name }) => name)).toContain("measurements");
  expect(dictionary.rules.map(({ code }) => code)).toContain("COURSES_OVERLAP");
  const tag = String(first.headers.etag);
  for (const known of [tag, `W/${tag}`, `"another", ${tag}`]) {
    const again = await app.inject({ url: "/api/dictionary.json", headers: { "if-none-match": known } });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, "", tag]);
  }
  const other = await app.inject({ url: "/api/dictionary.json", headers: { "if-none-match": '"another"' } });
  expect(other.statusCode).toBe(200);
});

it("gives the schema once only to who has it", async () => {
  for (const url of ["/api/schema.graphql", "/api/schema.json"]) {
    const { headers } = await app.inject(url);
    const again = await app.inject({ url, headers: { "if-none-match": String(headers.etag) } });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
  }
});
