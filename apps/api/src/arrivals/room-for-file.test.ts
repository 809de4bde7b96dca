import { describe, expect, it } from "vitest";
import { mostBytesNow } from "./room-for-file.ts";

describe("the room for a file", () => {
  it("is a third of what is free, and never more than 200 MB", () => {
    expect(mostBytesNow(90_000_000, 0)).toBe(30_000_000);
    expect(mostBytesNow(600_000_000, 0)).toBe(200_000_000);
    expect(mostBytesNow(5_000_000_000, 0)).toBe(200_000_000);
  });

  it("leaves out what is promised to files still arriving", () => {
    // (90 − 60) / 3
    expect(mostBytesNow(90_000_000, 60_000_000)).toBe(10_000_000);
    expect(mostBytesNow(90_000_000, 120_000_000)).toBe(0);
  });
});
