import { describe, expect, it } from "vitest";
import { sortDropped } from "./dropped-files.ts";

const file = (name: string) => new File(["x"], name);

describe("files dropped on the upload page", () => {
  it("tells the workbook from its column mapping", () => {
    const { table, mapping, extra } = sortDropped([file("columns.JSON"), file("cohorte.xlsx")], null);
    expect([table?.name, mapping?.name, extra.length]).toEqual(["cohorte.xlsx", "columns.JSON", 0]);
  });

  it("adds a mapping that is dropped after the table", () => {
    const first = sortDropped([file("export.csv")], null);
    const second = sortDropped([file("columns.json")], first);
    expect([second.table?.name, second.mapping?.name]).toEqual(["export.csv", "columns.json"]);
  });

  it("forgets the mapping of an earlier file when another table comes alone", () => {
    const first = sortDropped([file("export.csv"), file("columns.json")], null);
    expect(sortDropped([file("template.xlsx")], first).mapping).toBeNull();
  });

  it("names the second table of a drop as one too many", () => {
    const { extra } = sortDropped([file("a.xlsx"), file("b.xlsx")], null);
    expect(extra.map((one) => one.name)).toEqual(["b.xlsx"]);
  });
});
