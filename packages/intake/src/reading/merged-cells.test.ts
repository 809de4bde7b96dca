import { describe, expect, it } from "vitest";
import { inspectFile, readTables } from "../index.ts";
import { patched, xlsx } from "../plan/ugly-file.fixture.ts";
import type { ReadingSettings } from "./table.ts";

/** P-1 stands once beside its three samples (lines 2 to 4), P-2 once beside two (6 and 7); line 5 is no part of either. */
async function mergedWorkbook(ranges = ["A2:A4", "A6:A7", "A1:B1", "C2:D2"]): Promise<Uint8Array> {
  const rows = [
    ["case_code", "sample_code", "day"],
    ["P-1", "S1", 0],
    [null, "S2", 7],
    [null, "S3", 14],
    [null, "S4", 0],
    ["P-2", "S5", 0],
    [null, "S6", 7],
  ];
  const list = ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return patched(await xlsx({ name: "samples", rows }), /worksheets/, (xml) =>
    xml.replace("</sheetData>", `</sheetData><mergeCells count="${ranges.length}">${list}</mergeCells>`),
  );
}

async function codesOf(bytes: Uint8Array, settings: ReadingSettings) {
  const { tables } = await readTables(bytes, "file.xlsx", settings);
  return tables?.sheets[0]?.rows.map(({ cells }) => cells[0]?.text ?? null);
}

describe("a cell merged over the lines below it", () => {
  it("is blank in them unless a person says that it counts for each", async () => {
    const bytes = await mergedWorkbook();
    expect(await codesOf(bytes, {})).toEqual(["P-1", null, null, null, "P-2", null]);
    expect(await codesOf(bytes, { fillMerged: true })).toEqual(["P-1", "P-1", "P-1", null, "P-2", "P-2"]);
  });

  it("is shown with the number of cells it covers, before and after", async () => {
    const file = { content: new Blob([(await mergedWorkbook()).slice()]), name: "file.xlsx" };
    // By hand: two below P-1 and one below P-2; cells merged sideways cover no line.
    const covered = { cells: 3, columns: ["case_code"] };
    for (const settings of [{}, { fillMerged: true }]) {
      expect((await inspectFile(file, settings, [])).sheets[0]?.covered).toEqual(covered);
    }
  });

  it("changes nothing where it covers what is filled, or a line of names", async () => {
    const bytes = await mergedWorkbook(["B2:B4", "A1:A2"]);
    expect(await codesOf(bytes, { fillMerged: true })).toEqual(["P-1", null, null, null, "P-2", null]);
  });

  it("is found wherever its list is cut by the pieces in which a sheet is unpacked", async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => [index % 4 === 0 ? `P-${index}` : null, `S${index}`, 0]);
    const rows = [["case_code", "sample_code", "day"], ...many];
    const refs = Array.from({ length: 5_000 }, (_, index) => `<mergeCell ref="A${4 * index + 2}:A${4 * index + 5}"/>`);
    const bytes = patched(await xlsx({ name: "samples", rows }), /worksheets/, (xml) =>
      xml.replace("</sheetData>", `</sheetData><mergeCells count="5000">${refs.join("")}</mergeCells>`),
    );
    const codes = await codesOf(bytes, { fillMerged: true });
    expect(codes?.filter((code) => code === null)).toEqual([]);
    expect(codes?.[19_999]).toBe("P-19996");
  });
});
