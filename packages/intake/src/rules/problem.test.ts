import { describe, expect, it } from "vitest";
import { checked, SMALL_COHORT, withCell, zipOf } from "../checking/small-cohort.fixture.ts";
import { SHEET_NAMES } from "../dictionary/dictionary-column.ts";
import { RULES } from "../index.ts";

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
const EVERY_CELL = SHEET_NAMES.flatMap((sheet) =>
  SMALL_COHORT[sheet].flatMap((line, row) => line.map((_, column) => ({ sheet, row, column }))),
);

describe("the texts of the rules", () => {
  it.each(Object.entries(RULES))("of %s say the same in both languages, as one sentence", (_, { what, accepted }) => {
    expect(places(what.fr)).toEqual(places(what.en));
    expect(places(accepted.fr)).toEqual(places(accepted.en));
    for (const text of [what.en, what.fr]) expect(text).not.toMatch(/[.:]$/);
    for (const text of [accepted.en, accepted.fr]) expect(text).toMatch(/[.}]$/);
  });
});

describe("a problem", () => {
  it("never repeats what a cell says, wherever the cell stands", async () => {
    const secret = "Zqxvdupont77";
    for (const { sheet, row, column } of EVERY_CELL) {
      for (const text of [secret, `${secret} ${secret} ${secret} ${secret} ${secret}`, `=${secret}`, `${secret},5`]) {
        const { problems } = await checked(withCell(sheet, [row, column], text));
        expect(JSON.stringify(problems)).not.toContain(secret);
      }
    }
    const { problems } = await checked(zipOf({ ...SMALL_COHORT, [secret]: [["a"], ["b"]] }));
    expect(JSON.stringify(problems)).not.toContain(secret);
  });

  it("names the cell of an identifier in any cell, column names included", async () => {
    for (const { sheet, row, column } of EVERY_CELL) {
      const { file, problems } = await checked(withCell(sheet, [row, column], "marie.durand@chu-poitiers.fr"));
      expect(file).toBeNull();
      const at = `${String.fromCharCode(65 + column)}${row + 1}`;
      expect(problems[0]).toMatchObject({ rule: "IDENTIFIER_EMAIL", sheet, cell: at, occurrences: 1 });
    }
  });
});
