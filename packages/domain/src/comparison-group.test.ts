import { describe, expect, it } from "vitest";
import { comparisonGroupText, EVERYONE, readComparisonGroup } from "./comparison-group.ts";

describe("a group of a comparison in one word of an address", () => {
  it("names the phase first and then what restricts it", () => {
    const responders = { ...EVERYONE, phase: "BEFORE", responses: ["COMPLETE", "PARTIAL"], ageBands: ["0-5"] } as const;
    expect(comparisonGroupText(responders)).toBe("BEFORE.responses/COMPLETE/PARTIAL.ageBands/0-5");
    expect(readComparisonGroup(comparisonGroupText(responders))).toEqual(responders);
  });

  it("says whom it means where there is no phase", () => {
    const controls = { ...EVERYONE, groups: ["HEALTHY_CONTROL"] } as const;
    expect(comparisonGroupText(controls)).toBe("groups/HEALTHY_CONTROL");
    expect(readComparisonGroup("groups/HEALTHY_CONTROL")).toEqual(controls);
  });

  it("is read without what the portal does not know, and is none where nothing is left", () => {
    expect(readComparisonGroup("ON_LATE.sex/FEMALE/SOMETHING.weight/9")).toEqual({
      ...EVERYONE,
      phase: "ON_LATE",
      sex: ["FEMALE"],
    });
    expect(readComparisonGroup("SOMETHING")).toBeNull();
  });
});
