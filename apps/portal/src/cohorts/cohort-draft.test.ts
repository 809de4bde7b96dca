import { describe, expect, it } from "vitest";
import { slugOf } from "./cohort-draft.ts";

describe("the short name of a cohort", () => {
  it("is its title without accents, spaces and signs", () => {
    expect(slugOf("Étude NLRP12, Poitiers")).toBe("etude-nlrp12-poitiers");
  });

  it("never ends in a hyphen, even where the title is cut at 60 characters", () => {
    // 59 letters, then the space that becomes the 60th character.
    expect(slugOf(`${"a".repeat(59)} b`)).toBe("a".repeat(59));
    expect(slugOf("…")).toBe("");
  });
});
