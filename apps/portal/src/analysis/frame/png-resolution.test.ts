import { describe, expect, it } from "vitest";
import { pixelsOf, withResolution } from "./png-resolution.ts";

describe("a figure for print", () => {
  // 174 / 25.4 × 600 = 4110.2; 85 / 25.4 × 300 = 1003.9
  it("is as many pixels wide as its millimetres hold dots", () => {
    expect([pixelsOf(174, 600), pixelsOf(85, 300)]).toEqual([4110, 1004]);
  });

  // 300 dpi are 11811 dots a metre, 0x2e23; the chunk of them is known from other programs, checksum and all.
  it("says its resolution right after its header", () => {
    const made = withResolution(new Uint8Array(40).fill(7), 300);
    expect(made).toHaveLength(61);
    expect([...made.subarray(33, 54)]).toEqual([
      ...[0, 0, 0, 9, 0x70, 0x48, 0x59, 0x73],
      ...[0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1],
      ...[0x78, 0xa5, 0x3f, 0x76],
    ]);
    expect([made[32], made[54]]).toEqual([7, 7]);
  });
});
