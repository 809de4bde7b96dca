import { describe, expect, it } from "vitest";
import { packedOfShares, sharesOf, unpackedBeginning, unpackedBytes } from "./shares.ts";

describe("an answer cut into shares", () => {
  const body = Buffer.from(JSON.stringify({ answer: "IL-1β, ×112 (84–150)" }));

  it("is the same bytes again when all are there, in any order", async () => {
    for (const count of [1, 2, 5]) {
      const shares = await sharesOf(body, count);
      expect(shares).toHaveLength(count);
      expect(await unpackedBytes(packedOfShares(shares.toReversed()))).toEqual(body);
    }
  });

  it("shows its beginning without the rest", async () => {
    const long = Buffer.from(Array.from({ length: 20_000 }, (_, at) => `${at};`).join(""));
    const beginning = await unpackedBeginning(packedOfShares(await sharesOf(long, 2)), 500);
    expect(beginning.length).toBeLessThan(long.length);
    expect(long.subarray(0, beginning.length).equals(beginning)).toBe(true);
  });

  it("is lost with any one of them", async () => {
    const shares = await sharesOf(body, 3);
    await expect(unpackedBytes(packedOfShares(shares.slice(1)))).rejects.toThrow();
  });
});
