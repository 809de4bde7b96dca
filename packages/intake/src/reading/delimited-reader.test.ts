import { describe, expect, it } from "vitest";
import { readTables } from "../index.ts";
import { windows1252Bytes } from "./windows-1252.ts";

const FRENCH = "case_code;group;sex\r\nP-1;témoin sain;féminin\r\n";
const utf16 = (text: string) =>
  Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));

async function groupOf(bytes: Uint8Array, charset?: "macintosh" | "utf-16le" | "utf-8") {
  const { tables, decisions, problems } = await readTables(bytes, "cases.csv", charset ? { charset } : {});
  return [tables?.sheets[0]?.rows.at(0)?.cells[1]?.text ?? problems[0]?.rule, decisions[0]?.charset];
}

describe("the character set of a text file", () => {
  it("is found by its mark, by strict UTF-8, or is what French Excel writes", async () => {
    const utf8 = new TextEncoder().encode(FRENCH);
    expect(await groupOf(utf8)).toEqual(["témoin sain", "utf-8"]);
    expect(await groupOf(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8))).toEqual(["témoin sain", "utf-8"]);
    expect(await groupOf(windows1252Bytes(FRENCH) ?? new Uint8Array())).toEqual(["témoin sain", "windows-1252"]);
    expect(await groupOf(Uint8Array.of(0xff, 0xfe, ...utf16(FRENCH)))).toEqual(["témoin sain", "utf-16le"]);
  });

  it("may be chosen: Mac, or UTF-16 without a mark; a choice that does not fit is refused", async () => {
    const mac = windows1252Bytes(FRENCH.replaceAll("é", "Ž")) ?? new Uint8Array();
    expect(await groupOf(mac, "macintosh")).toEqual(["témoin sain", "macintosh"]);
    expect(await groupOf(utf16(FRENCH))).toEqual(["NOT_A_TABLE", undefined]);
    expect(await groupOf(utf16(FRENCH), "utf-16le")).toEqual(["témoin sain", "utf-16le"]);
    expect(await groupOf(mac, "utf-8")).toEqual(["WRONG_CHARSET", undefined]);
  });

  it("is shown by cells with accents, for a person to judge", async () => {
    const { decisions } = await readTables(new TextEncoder().encode(FRENCH), "cases.csv");
    expect(decisions).toEqual([
      { sheet: "cases", charset: "utf-8", delimiter: ";", accented: ["témoin sain", "féminin"] },
    ]);
  });
});

describe("the delimiter of a text file", () => {
  it.each([
    ["a;b\n1,5;2,5\n3,5;4\n", ";"],
    ["a,b\n1.5,2\n3,4\n", ","],
    ["a\tb\n1,5\t2\n", "\t"],
    ["a|b\n1|2\n", "|"],
    ['a,b\n"x;y;z",2\n', ","],
    ["sep=;\na;b\n1;2\n", ";"],
  ])("of %j is %j", async (text, delimiter) => {
    const { tables, decisions } = await readTables(new TextEncoder().encode(text), "cases.csv");
    expect(decisions[0]?.delimiter).toBe(delimiter);
    expect(tables?.sheets[0]?.header.cells.map((cell) => cell?.text)).toEqual(["a", "b"]);
  });
});

describe("the lines of a text file", () => {
  it("are numbered as Excel shows them, blank lines and quoted line breaks included", async () => {
    const { tables } = await readTables(new TextEncoder().encode('a;b\n\n"x\ny";1\nz;2\n'), "cases.csv");
    expect(tables?.sheets[0]?.rows.map(({ row }) => row)).toEqual([3, 4]);
  });
});
