import { describe, expect, it } from "vitest";
import { DICTIONARY, RULES } from "../index.ts";
import { publishedDictionary } from "./published-dictionary.ts";

describe("the published dictionary", () => {
  const published = publishedDictionary();

  it("is plain JSON with every sheet, column and rule", () => {
    expect(JSON.parse(JSON.stringify(published))).toEqual(published);
    expect(published.resources.map(({ name }) => name)).toEqual(DICTIONARY.map(({ name }) => name));
    for (const [index, { schema }] of published.resources.entries()) {
      expect(schema.fields.map(({ name }) => name)).toEqual(DICTIONARY[index]?.columns.map(({ name }) => name));
    }
    expect(published.rules.map(({ code }) => code)).toEqual(Object.keys(RULES));
  });

  it("says as a table schema what a table must satisfy", () => {
    const samples = published.resources.find(({ name }) => name === "samples")?.schema;
    expect(samples?.primaryKey).toEqual(["sample_code"]);
    expect(samples?.foreignKeys).toEqual([
      { fields: ["case_code"], reference: { resource: "cases", fields: ["case_code"] } },
    ]);
    expect(samples?.fields.find(({ name }) => name === "day")).toMatchObject({
      type: "integer",
      constraints: { required: true, minimum: -36_500, maximum: 20_000 },
      unit: "d",
    });
    const pga = published.resources
      .find(({ name }) => name === "assessments")
      ?.schema.fields.find(({ name }) => name === "pga");
    expect(pga?.constraints).toEqual({ required: false, minimum: 0, maximum: 4 });
  });

  it("names the sheets of a rule that is about some sheets only", () => {
    expect(published.rules.find(({ code }) => code === "COURSES_OVERLAP")).toMatchObject({
      group: "ROWS",
      sheets: ["courses"],
    });
    expect(published.rules.find(({ code }) => code === "IDENTIFIER_EMAIL")).toMatchObject({
      group: "IDENTIFIERS",
      sheets: null,
    });
  });
});
