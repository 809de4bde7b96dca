import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { applyMapping, checkTables, parseMapping, readTables, wholeFile } from "../index.ts";

const root = new URL("../../../../", import.meta.url);
const source = fileURLToPath(new URL("../shared/data/il6-endotoxin/Endotoxin_cytokine_data_140530.csv", root));
const mappingText = readFileSync(new URL("infra/mappings/il6-endotoxin.json", root), "utf8");
/** Continuous integration always has the data; a clone without it leaves these out. */
const withoutData = !existsSync(source) && !process.env.CI;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const at = (index: number) => sorted[index] ?? Number.NaN;
  return Number.isInteger(middle) ? (at(middle - 1) + at(middle)) / 2 : at(Math.floor(middle));
}

async function mapped(change: (text: string) => string = (text) => text) {
  const bytes = new TextEncoder().encode(change(readFileSync(source, "utf8")));
  const read = await readTables(bytes, "Endotoxin_cytokine_data_140530.csv");
  const { mapping, problems } = parseMapping(mappingText);
  expect(problems).toEqual([]);
  if (!read.tables || !mapping) throw new Error("the file was not read");
  const result = checkTables(applyMapping(read.tables, mapping));
  return { read, result: { ...result, file: result.cohort && wholeFile(result.cohort) } };
}

describe.skipIf(withoutData)("a file of a published study that nobody here wrote", () => {
  it("is found to use semicolons and decimal commas, and holds 21 controls with 83 plasma IL-6 values", async () => {
    const { read, result } = await mapped();
    expect(read.decisions).toMatchObject([{ charset: "utf-8", delimiter: ";" }]);
    expect(result.problems).toEqual([]);
    expect(result.counts).toMatchObject({ cases: 21, samples: 83, assays: 1, measurements: 83 });
    const { file } = result;
    expect(new Set(file?.cases.map(({ group, sex }) => `${group} ${sex}`))).toEqual(
      new Set(["HEALTHY_CONTROL UNKNOWN"]),
    );
    expect(new Set(file?.samples.map(({ specimen, stimulus, day }) => `${specimen} ${stimulus} ${day}`))).toEqual(
      new Set(["PLASMA NONE 1"]),
    );
    expect(new Set(file?.samples.map(({ nominalHours }) => nominalHours))).toEqual(new Set([10, 11.5, 13.5, 15]));
    expect(new Set(file?.measurements.map(({ analyte, unit }) => `${analyte} ${unit}`))).toEqual(
      new Set(["IL_6 pg/mL"]),
    );
  });

  it("keeps the one integer among its decimals as 50", async () => {
    const { result } = await mapped();
    const value = result.file?.measurements.find(({ sampleCode }) => sampleCode === "S9-D1-H10");
    expect(value).toMatchObject({ value: 50, comparator: "=", reported: "50" });
  });

  // By hand from the text file, sorted: at 10 h the 11th of 21 is 1,04; at 11,5 h 1,15; at 13,5 h the mean of the 10th
  // and 11th of 20, (2,09 + 2,11) / 2; at 15 h the 11th of 21, 3,55.
  it("gives the medians per hour that the text file gives", async () => {
    const { result } = await mapped();
    const hourOf = new Map(result.file?.samples.map((sample) => [sample.sampleCode, sample.nominalHours]));
    const byHour = Map.groupBy(result.file?.measurements ?? [], ({ sampleCode }) => hourOf.get(sampleCode));
    const medians = [...byHour].map(([hour, rows]) => [hour, median(rows.map(({ value }) => value))]);
    expect(medians).toEqual([
      [10, 1.04],
      [11.5, 1.15],
      [13.5, (2.09 + 2.11) / 2],
      [15, 3.55],
    ]);
    const lines = readFileSync(source, "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.trim().split(";"));
    const fromText = Map.groupBy(lines, ([, , , hour]) => hour);
    const number = (text = "") => Number(text.replace(",", "."));
    expect([...fromText].map(([hour, cells]) => [number(hour), median(cells.map((line) => number(line[4])))])).toEqual(
      medians,
    );
  });

  it("names a bad cell where it stands in the source file, even through the mapping", async () => {
    const { result } = await mapped((text) => text.replace("Axelsson2013;9;1;10;50;", "Axelsson2013;9;1;10;ND;"));
    expect(result.file).toBeNull();
    expect(result.problems).toMatchObject([{ rule: "MISSING_MARK", cell: "E5", occurrences: 1 }]);
  });

  it("finds an e-mail address in a column that the mapping leaves out", async () => {
    const { result } = await mapped((text) =>
      text.replace("Axelsson2013;3;1;10;1,38;0;0;3;21", "Axelsson2013;3;1;10;1,38;0;0;3;a@b.fr"),
    );
    expect(result.problems).toMatchObject([{ rule: "IDENTIFIER_EMAIL", cell: "I2" }]);
  });
});
