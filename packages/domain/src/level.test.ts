import { describe, expect, it } from "vitest";
import { LEVELS, reaches, strongerLevel } from "./level.ts";

describe("levels", () => {
  it("stand in the order none, exists, count, summary, record, export, and each reaches those before it", () => {
    expect(LEVELS).toEqual(["NONE", "EXISTS", "COUNT", "SUMMARY", "RECORD", "EXPORT"]);
    for (const [heldAt, held] of LEVELS.entries()) {
      for (const [neededAt, needed] of LEVELS.entries()) expect(reaches(held, needed)).toBe(heldAt >= neededAt);
    }
  });

  it("combine to the stronger of two, whichever comes first", () => {
    expect(strongerLevel("SUMMARY", "RECORD")).toBe("RECORD");
    expect(strongerLevel("RECORD", "SUMMARY")).toBe("RECORD");
    expect(strongerLevel("NONE", "NONE")).toBe("NONE");
  });
});
