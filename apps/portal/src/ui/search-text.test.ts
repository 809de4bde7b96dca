import { describe, expect, it } from "vitest";
import { parseSearchText, searchTextOf } from "./search-text.ts";

describe("the address of a view", () => {
  it("reads as a person would write it", () => {
    expect(searchTextOf({ analyte: "IL_6", by: ["SEX", "CENTER"], filter: [], view: undefined })).toBe(
      "?analyte=IL_6&by=SEX,CENTER",
    );
  });

  it("keeps a code that looks like a number as text", () => {
    expect(parseSearchText("?code=007&bands=0-5,65%2B")).toEqual({ code: "007", bands: "0-5,65+" });
  });

  it("survives the way there and back with signs of every kind", () => {
    const way = "/explore/distribution?analyte=IL_6&ageBands=65+";
    expect(parseSearchText(searchTextOf({ returnTo: way }))).toEqual({ returnTo: way });
  });
});
