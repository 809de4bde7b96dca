import Fastify from "fastify";
import { expect, test } from "vitest";
import { Database } from "#db";
import { migratedDatabase } from "../../../../test/kit/migrated-database.ts";
import { registerHealth } from "./health.ts";

test("a portal without its database lives and is not ready", async () => {
  const own = await migratedDatabase("health");
  const database = await Database.open(own.runtimeUrl);
  const app = Fastify();
  registerHealth(app, database);
  const said = async (path: string) => {
    const { statusCode, body } = await app.inject(path);
    return [statusCode, JSON.parse(body)];
  };
  expect(await said("/health/ready")).toEqual([200, { status: "ready" }]);
  await database.close();
  expect(await said("/health/ready")).toEqual([503, { status: "not ready" }]);
  expect(await said("/health/live")).toEqual([200, { status: "live" }]);
  await app.close();
  await own.drop();
});
