import { strFromU8, unzipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { SMALL_COHORT, zipOf } from "../checking/small-cohort.fixture.ts";
import { isPseudonymCode } from "../identifiers/pseudonym-code.ts";
import { checkFile } from "../plan/check-file.ts";
import { PLAIN_READING } from "../plan/reading-plan.ts";
import { readTables } from "../reading/read-tables.ts";
import type { Table } from "../reading/table.ts";
import { type CenterKey, newKeyFile, readKeyFile } from "./center-key.ts";
import { offeredColumns } from "./local-number-columns.ts";
import { pseudonymise } from "./pseudonymise.ts";

let key: CenterKey;
beforeAll(async () => {
  const read = await readKeyFile(newKeyFile("poitiers", "2026-01-05"));
  if (!read) throw new Error("no key");
  key = read;
});

const NUMBERS: Readonly<Record<string, string>> = { "P-001": "80123456", "C-001": "80654321" };

/** The small cohort as a hospital exports it: local numbers in place of codes, under IPP on the sheets but one. */
const EXPORTED = Object.fromEntries(
  Object.entries(SMALL_COHORT).map(([name, lines]) => [
    name,
    lines.map((line) =>
      line.map((cell) => NUMBERS[cell] ?? (cell === "case_code" && name !== "variants" ? "IPP" : cell)),
    ),
  ]),
);

async function tablesOf(bytes: Uint8Array, name: string): Promise<readonly Table[]> {
  const { tables } = await readTables(new Blob([new Uint8Array(bytes)]), name);
  if (!tables) throw new Error("not read");
  return tables.read;
}

async function withCodes(tables: readonly Table[]) {
  return pseudonymise(
    tables,
    offeredColumns(tables).filter(({ likely }) => likely),
    key,
  );
}

describe("a file with hospital numbers", () => {
  it("offers its columns of numbers first, on every sheet", async () => {
    const offered = offeredColumns(await tablesOf(zipOf(EXPORTED), "export.zip"));
    const likely = offered.filter(({ likely }) => likely).map(({ sheet, header }) => `${sheet}.${header}`);
    expect(likely).toEqual([
      ...["cases.IPP", "variants.case_code", "features.IPP", "courses.IPP", "assessments.IPP", "samples.IPP"],
    ]);
    expect(offered.slice(0, likely.length).every((column) => column.likely)).toBe(true);
  });

  it("is refused with them and accepted with codes, the same person under the same code on every sheet", async () => {
    const plan = { ...PLAIN_READING, localNumberMasks: ["80######"] };
    const before = await checkFile({ content: new Blob([new Uint8Array(zipOf(EXPORTED))]), name: "export.zip" }, plan);
    expect(before.cohort).toBeNull();
    const { bytes, numbers } = await withCodes(await tablesOf(zipOf(EXPORTED), "export.zip"));
    expect(numbers).toBe(2);
    const { cohort, problems } = await checkFile({ content: new Blob([bytes]), name: "cohort-codes.zip" }, plan);
    expect(problems.filter(({ severity }) => severity === "ERROR")).toEqual([]);
    expect(cohort?.caseCodes.every(isPseudonymCode)).toBe(true);
    const { samples, variants } = cohort?.slice([cohort.caseCodes[0] ?? ""]) ?? { samples: [], variants: [] };
    expect([samples.length, variants.length]).toEqual([1, 1]);
  });

  it("holds none of the numbers afterwards, nor the lines above its column names", async () => {
    const rows = [
      ["Suivi de Mme Dupont"],
      [],
      ["IPP", "group", "sex"],
      [80123456, "PATIENT", "F"],
      ["80654321", "PATIENT", "H"],
    ];
    const workbook = await writeXlsx({ sheets: [{ name: "cases", rows }] });
    const { bytes } = await withCodes(await tablesOf(workbook, "export.xlsx"));
    const text = Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join();
    expect(text).not.toMatch(/80123456|80654321|Dupont/);
    const { cohort } = await checkFile({ content: new Blob([bytes]), name: "cohort-codes.zip" }, PLAIN_READING);
    expect(cohort?.caseCodes.length).toBe(2);
  });
});
