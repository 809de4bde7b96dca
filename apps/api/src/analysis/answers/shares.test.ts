import { describe, expect, it } from "vitest";
import { sharesOf, textOfShares } from "./shares.ts";

describe("an answer cut into shares", () => {
  const body = JSON.stringify({ answer: "IL-1β, ×112 (84–150)" });

  it("is the same bytes again when all are there, in any order", () => {
    for (const count of [1, 2, 5]) {
      const shares = sharesOf(body, count);
      expect(shares).toHaveLength(count);
      expect(textOfShares(shares.toReversed())).toBe(body);
    }
  });

  it("is lost with any one of them", () => {
    const shares = sharesOf(body, 3);
    expect(() => textOfShares(shares.slice(1))).toThrow();
  });
});
