import { describe, expect, it } from "vitest";
import { readConcentration } from "./concentration-reading.ts";
import { evidenceOf, readNumber } from "./number-reading.ts";

const silent = { comma: false, point: false };
const comma = { comma: true, point: false };
const point = { comma: false, point: true };
const value = (text: string, evidence = silent) => {
  const read = readNumber(text, evidence);
  return read.kind === "number" ? read.value : read.kind;
};

describe("a number in a cell", () => {
  it.each([
    ["50", 50],
    ["12.5", 12.5],
    ["12,5", 12.5],
    ["0,123", 0.123],
    ["1234,567", 1234.567],
    ["1,2340", 1.234],
    ["10\u00a0000", 10_000],
    ["1\u202f234\u202f567,5", 1_234_567.5],
    ["1,234,567", 1_234_567],
    ["1,234.5", 1234.5],
    ["1.234,5", 1234.5],
    ["\u22123,5", -3.5],
    ["5,00E+05", 500_000],
    [".5", 0.5],
  ])("%s is read as %d whatever the column", (text, expected) => {
    expect([value(text), value(text, comma), value(text, point)]).toEqual([expected, expected, expected]);
  });

  it("like 1,234 is asked about unless the column or a person tells", () => {
    expect([value("1,234"), value("1,234", point), value("-17,500")]).toEqual(["ambiguous", "ambiguous", "ambiguous"]);
    expect(value("1,234", comma)).toBe(1.234);
    expect(readNumber("1,234", { ...silent, chosen: "," })).toEqual({ kind: "number", value: 1.234 });
    expect(readNumber("1,234", { ...silent, chosen: "." })).toEqual({ kind: "number", value: 1234 });
  });

  it("like 1.234 is decimal, but asked about among decimal commas", () => {
    expect([value("1.234"), value("1.234", point), value("1.234", comma)]).toEqual([1.234, 1.234, "ambiguous"]);
  });

  it.each(["1 23", "12,5,5", "1..5", "12 pg", "", "1,5.5", "12/5"])("%s is none", (text) => {
    expect(value(text)).toBe("none");
  });

  it("proves a decimal sign only where it cannot be thousands", () => {
    expect(["1,234", "50", "<2,3", "OOR <", "0,5"].map(evidenceOf)).toEqual([silent, silent, comma, silent, comma]);
  });
});

describe("a concentration in a cell", () => {
  it.each([
    ["12.5", "=", 12.5],
    ["<2,3", "<", 2.3],
    ["< 2.3", "<", 2.3],
    ["≤2.3", "<", 2.3],
    ["> 10\u202f000", ">", 10_000],
  ])("%s keeps its comparator and its text", (text, comparator, expected) => {
    expect(readConcentration(text, silent)).toEqual({ kind: "value", comparator, value: expected, reported: text });
  });

  it("that is out of range waits for the limit of its assay", () => {
    expect(readConcentration("OOR <", silent)).toMatchObject({ kind: "out-of-range", comparator: "<" });
    expect(readConcentration("oor>", silent)).toMatchObject({ kind: "out-of-range", comparator: ">" });
    expect(readConcentration("OOR", silent)).toEqual({ kind: "none" });
  });
});
