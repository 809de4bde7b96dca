import { describe, expect, it } from "vitest";
import { outcomeOf, type UglyFile } from "./ugly-file.fixture.ts";
import { UGLY_HEADERS } from "./ugly-headers.fixture.ts";
import { UGLY_TABLES } from "./ugly-tables.fixture.ts";
import { UGLY_TEXT_FILES } from "./ugly-text-files.fixture.ts";
import { UGLY_WORKBOOKS } from "./ugly-workbooks.fixture.ts";

const ALL: Readonly<Record<string, readonly UglyFile[]>> = {
  "a delimited file with": UGLY_TEXT_FILES,
  "a table under": UGLY_HEADERS,
  "a table of": UGLY_TABLES,
  "a workbook with": UGLY_WORKBOOKS,
};

describe.each(Object.entries(ALL))("%s", (_kind, files) => {
  it.each(files)("$name", async (ugly) => {
    const outcome = await outcomeOf(ugly);
    expect(outcome.rules).toEqual(ugly.rules ?? []);
    if (ugly.proposed) expect(outcome.proposed).toMatchObject(ugly.proposed);
    if (ugly.values) expect(outcome.values).toEqual(ugly.values);
    if (ugly.counts) expect(outcome.counts).toMatchObject(ugly.counts);
  });
});

it("are more than sixty, each with its outcome written down", () => {
  const files = Object.values(ALL).flat();
  expect(files.length).toBeGreaterThan(60);
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  for (const { rules, values, counts, proposed } of files) expect(rules ?? values ?? counts ?? proposed).toBeDefined();
});
