import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readCell } from "../cells/cell-reading.ts";
import { checked } from "../checking/small-cohort.fixture.ts";
import { DICTIONARY, writeTemplate } from "../index.ts";
import { xlsxBytes } from "./workbook-writer.ts";

/** Excel takes a list of at most 255 letters inside a drop-down. */
const LONGEST_LIST = 255;

describe.each(["en", "fr"] as const)("the template in %s", (language) => {
  it("offers in each drop-down what the check accepts, in lists that Excel takes", async () => {
    const { sheets } = await readXlsx(await writeTemplate(language));
    for (const sheet of DICTIONARY) {
      const written = sheets.find(({ name }) => name === sheet.name);
      for (const { range, values, inputTitle, inputMessage } of written?.dataValidations ?? []) {
        const column = sheet.columns.find(({ name }) => name === inputTitle);
        expect(inputMessage).toBe(column?.description[language]);
        const position = column ? sheet.columns.indexOf(column) : -1;
        expect(range).toMatch(new RegExp(`^${String.fromCharCode(65 + position)}2:`));
        expect(values?.join(",").length).toBeLessThanOrEqual(LONGEST_LIST);
        for (const text of values ?? []) {
          const read = column && readCell({ text, kind: "text" }, column, { comma: false, point: false });
          expect(read, `${sheet.name}.${column?.name}: ${text}`).toHaveProperty("value");
        }
      }
    }
  });

  it("has an example that the check accepts when it is filled in", async () => {
    const { sheets } = await readXlsx(await writeTemplate(language));
    const lines = sheets.at(-1)?.rows ?? [];
    const filled = DICTIONARY.map(({ name }) => {
      const at = lines.findIndex((line) => line[0] === name && !line[1]);
      const rows = lines.slice(at + 1, at + 3).map((line) => line.map((cell) => (cell === null ? null : String(cell))));
      return { name, rows, textColumns: [], preparedRows: 0, choices: [] };
    });
    const { file, problems } = await checked(await xlsxBytes(filled, "example"));
    expect(problems).toEqual([]);
    expect(file?.measurements).toHaveLength(1);
  });
});
