import { describe, expect, it } from "vitest";
import { bytesOfShares, sharesOf } from "./shares.ts";

describe("an answer cut into shares", () => {
  const body = Buffer.from(JSON.stringify({ answer: "IL-1β, ×112 (84–150)" }));

  it("is the same bytes again when all are there, in any order", async () => {
    for (const count of [1, 2, 5]) {
      const shares = await sharesOf(body, count);
      expect(shares).toHaveLength(count);
      expect(await bytesOfShares(shares.toReversed())).toEqual(body);
    }
  });

  it("is lost with any one of them", async () => {
    const shares = await sharesOf(body, 3);
    await expect(bytesOfShares(shares.slice(1))).rejects.toThrow();
  });
});
