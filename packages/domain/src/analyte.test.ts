import { describe, expect, it } from "vitest";
import { ANALYTE_CODES, analyteEntry, analyteOf } from "./analyte.ts";

describe("analyte names as files write them", () => {
  it.each([
    ["IL-1β", "IL_1B"],
    ["IL-1beta", "IL_1B"],
    ["Il 1 bêta", "IL_1B"],
    ["IL1B", "IL_1B"],
    ["IL-1ß", "IL_1B"],
    ["IL_1B", "IL_1B"],
    ["Interleukin-1 beta", "IL_1B"],
    ["Interleukine-1β", "IL_1B"],
    ["IL-1Ra", "IL_1RA"],
    ["IL-1RN", "IL_1RA"],
    ["IL-1 receptor antagonist", "IL_1RA"],
    ["IL-6", "IL_6"],
    ["interleukine 6", "IL_6"],
    ["TNF", "TNF_A"],
    ["TNF-α", "TNF_A"],
    ["Facteur de nécrose tumorale", "TNF_A"],
    ["IL-18", "IL_18"],
    ["CXCL8", "IL_8"],
    ["IFNγ", "IFN_G"],
  ])("reads %s as %s", (written, code) => {
    expect(analyteOf(written)).toBe(code);
  });

  it.each(["IL-1α", "IL-1", "IL-17A", "TNF-β", "CRP", ""])("does not guess at %j", (written) => {
    expect(analyteOf(written)).toBeNull();
  });

  it("knows an entry for each code and finds each by its label", () => {
    for (const code of ANALYTE_CODES) {
      expect(analyteEntry(code).code).toBe(code);
      expect(analyteOf(analyteEntry(code).label)).toBe(code);
    }
  });
});
