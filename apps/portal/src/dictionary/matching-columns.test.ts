import { publishedDictionary } from "@nlrp12/intake";
import { describe, expect, it } from "vitest";
import { matchingColumns } from "./matching-columns.ts";

const { resources, words } = publishedDictionary();
const found = (question: string) =>
  resources.flatMap((sheet) => matchingColumns(sheet, question, words).map(({ name }) => `${sheet.name}.${name}`));

describe("a search in the dictionary", () => {
  it("finds a column by its name, by a French name of a file, and by a word it accepts", () => {
    expect(found("hpo_id")).toEqual(["features.hpo_id"]);
    expect(found("zygosité")).toEqual(["variants.zygosity"]);
    expect(found("monocytes")).toContain("samples.specimen");
  });

  it("asks for every word, whatever the accents", () => {
    expect(found("prelevement case_code")).toEqual(["samples.case_code"]);
    expect(found("zzz")).toEqual([]);
  });

  it("finds everything when nothing is asked", () => {
    expect(found(" ")).toHaveLength(resources.reduce((sum, { schema }) => sum + schema.fields.length, 0));
  });
});
