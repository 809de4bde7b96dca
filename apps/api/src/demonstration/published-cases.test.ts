import { describe, expect, it } from "vitest";
import { generateConsortium } from "./generate-consortium.ts";

describe("the published cases", () => {
  const published = generateConsortium({ seed: 1 }).cohorts.find(({ literature }) => literature);

  it("holds the nine single patients the literature names, each with its source, and no group", () => {
    const codes = published?.releases[0]?.cases.map(({ caseCode }) => caseCode) ?? [];
    expect(codes).toHaveLength(9);
    for (const code of codes) expect(published?.citations[code]?.url).toMatch(/^https:/);
    expect(Object.keys(published?.citations ?? {})).toEqual(codes);
  });

  it("invents no cytokine value", () => {
    expect(published?.releases[0]?.samples).toEqual([]);
    expect(published?.releases[0]?.measurements).toEqual([]);
  });
});
