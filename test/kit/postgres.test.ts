import pg from "pg";
import { describe, expect, test } from "vitest";
import { createDatabase, prepareTemplate } from "./postgres.ts";

async function ask(adminUrl: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return (await client.query({ text: statement, rowMode: "array" })).rows.flat();
  } finally {
    await client.end();
  }
}

describe("databases for tests", () => {
  test("are empty and of one test each", async () => {
    const [one, other] = await Promise.all([createDatabase("empty"), createDatabase("empty")]);
    await ask(one.adminUrl, "create table mine ()");
    await expect(ask(other.adminUrl, "select from mine")).rejects.toThrow(/does not exist/);
    await one.drop();
    await expect(ask(one.adminUrl, "select 1")).rejects.toThrow(/does not exist/);
    await other.drop();
  });

  test("are copies of a template that many ask for and one prepares", async () => {
    let preparations = 0;
    const prepare = async (adminUrl: string): Promise<void> => {
      preparations += 1;
      await ask(adminUrl, "create table story as select 14 as months");
    };
    const templates = await Promise.all([1, 2, 3, 4].map(() => prepareTemplate("story", prepare)));
    expect(preparations).toBe(1);
    const copy = await createDatabase("copy", templates[3]);
    expect(await ask(copy.adminUrl, "select months from story")).toEqual([14]);
    await copy.drop();
  });

  test("are not made from a preparation that failed, which the next one repeats", async () => {
    const failing = prepareTemplate("fragile", async (adminUrl) => {
      await ask(adminUrl, "create table half_made ()");
      throw new Error("no more");
    });
    await expect(failing).rejects.toThrow("no more");
    const template = await prepareTemplate("fragile", async (adminUrl) => {
      await ask(adminUrl, "create table whole ()");
    });
    const copy = await createDatabase("copy", template);
    await expect(ask(copy.adminUrl, "select from half_made")).rejects.toThrow(/does not exist/);
    await copy.drop();
  });

  test("refuse a name that would not be one", async () => {
    await expect(createDatabase('x"; drop table y')).rejects.toThrow(/is no name/);
  });
});
