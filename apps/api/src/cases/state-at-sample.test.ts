import { describe, expect, it } from "vitest";
import { stateAtSample } from "./state-at-sample.ts";

const seen = (day: number, parts: { flare?: boolean; pga?: number; crpMgPerL?: number }) => ({
  day,
  flare: parts.flare ?? null,
  pga: parts.pga ?? null,
  crpMgPerL: parts.crpMgPerL ?? null,
});

describe("the state at a sample", () => {
  it("is a flare when the nearest assessment records one", () => {
    expect(stateAtSample([seen(0, { flare: true })], 5)).toBe("FLARE");
  });

  it("is a flare when PGA is at least 2 and CRP at least 30 mg/L, and quiet when one of them is lower", () => {
    expect(stateAtSample([seen(0, { pga: 2, crpMgPerL: 30 })], 0)).toBe("FLARE");
    expect(stateAtSample([seen(0, { pga: 3, crpMgPerL: 29 })], 0)).toBe("QUIET");
  });

  it("follows the nearest assessment, not any within the week: quiet on day 7 although day 0 was a flare", () => {
    expect(stateAtSample([seen(0, { flare: true }), seen(7, { flare: false })], 7)).toBe("QUIET");
  });

  it("is unknown more than seven days away, without assessment, or where one high value alone is known", () => {
    expect(stateAtSample([seen(0, { flare: true })], 8)).toBe("UNKNOWN");
    expect(stateAtSample([], 0)).toBe("UNKNOWN");
    expect(stateAtSample([seen(0, { pga: 3 })], 0)).toBe("UNKNOWN");
  });

  it("is quiet where one low value alone rules a flare out", () => {
    expect(stateAtSample([seen(0, { crpMgPerL: 4 })], 3)).toBe("QUIET");
  });
});
