import { describe, expect, it } from "vitest";
import { rowsPerSecond, type WorkSeen, withSeen } from "./work-rate.ts";

const seenAt = (at: number, done: number, phase = "CHECKING"): WorkSeen => ({ phase, done, at });

describe("the rate of the server's work", () => {
  it("is the rows between the first and the last look, per second", () => {
    // 3,000 rows in 2 s
    expect(rowsPerSecond([seenAt(0, 1_000), seenAt(500, 1_500), seenAt(2_000, 4_000)])).toBe(1_500);
  });

  it("forgets another phase, a beginning anew, and what is older than five seconds", () => {
    expect(withSeen([seenAt(0, 9_000, "READING")], seenAt(100, 10))).toEqual([seenAt(100, 10)]);
    expect(withSeen([seenAt(0, 9_000)], seenAt(100, 10))).toEqual([seenAt(100, 10)]);
    expect(withSeen([seenAt(0, 10), seenAt(3_000, 20)], seenAt(6_000, 30))).toEqual([
      seenAt(3_000, 20),
      seenAt(6_000, 30),
    ]);
  });

  it("is not told of one look, or of standing work", () => {
    expect(rowsPerSecond([seenAt(0, 10)])).toBeNull();
    expect(rowsPerSecond([seenAt(0, 10), seenAt(1_000, 10)])).toBeNull();
  });
});
