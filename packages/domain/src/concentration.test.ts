import { describe, expect, it } from "vitest";
import type { ReportedConcentration } from "./concentration.ts";
import { toLogInterval } from "./concentration.ts";

function reported(change: Partial<ReportedConcentration>): ReportedConcentration {
  return {
    comparator: "=",
    value: 12.5,
    unit: "pg/mL",
    lowerLimit: null,
    upperLimit: null,
    reported: "12,5",
    ...change,
  };
}

describe("the log interval of a reported concentration", () => {
  it("is a point for a measured value, in pg/mL whatever its unit", () => {
    expect(toLogInterval(reported({}))).toEqual({ logLower: Math.log(12.5), logUpper: Math.log(12.5) });
    // 0.4 ng/mL = 400 pg/mL.
    expect(toLogInterval(reported({ value: 0.4, unit: "ng/mL" })).logLower).toBeCloseTo(Math.log(400), 12);
  });

  it("is open below for < and open above for >", () => {
    expect(toLogInterval(reported({ comparator: "<", value: 2.3 }))).toEqual({
      logLower: Number.NEGATIVE_INFINITY,
      logUpper: Math.log(2.3),
    });
    expect(toLogInterval(reported({ comparator: ">", value: 10_000 }))).toEqual({
      logLower: Math.log(10_000),
      logUpper: Number.POSITIVE_INFINITY,
    });
  });

  it("keeps the stated value of < even where the assay's limit is another", () => {
    expect(toLogInterval(reported({ comparator: "<", value: 2.3, lowerLimit: 1 })).logUpper).toBe(Math.log(2.3));
  });

  it("takes a measured zero, and any measured value under the lower limit, as below that limit", () => {
    for (const value of [0, -0.2, 0.79]) {
      expect(toLogInterval(reported({ value, lowerLimit: 0.8 }))).toEqual({
        logLower: Number.NEGATIVE_INFINITY,
        logUpper: Math.log(0.8),
      });
    }
  });

  it("takes a measured value at a limit as measured, and one over the upper limit as above it", () => {
    expect(toLogInterval(reported({ value: 0.8, lowerLimit: 0.8 })).logLower).toBe(Math.log(0.8));
    expect(toLogInterval(reported({ value: 500, upperLimit: 500 })).logUpper).toBe(Math.log(500));
    expect(toLogInterval(reported({ value: 501, upperLimit: 500 }))).toEqual({
      logLower: Math.log(500),
      logUpper: Number.POSITIVE_INFINITY,
    });
  });

  // Limits are in the unit of the value: 0.01 ng/mL = 10 pg/mL, so 0.005 ng/mL lies below.
  it("reads limits in the unit of the value", () => {
    const interval = toLogInterval(reported({ value: 0.005, unit: "ng/mL", lowerLimit: 0.01 }));
    expect(interval.logUpper).toBeCloseTo(Math.log(10), 12);
  });

  it.each([
    ["a measured zero without a lower limit", reported({ value: 0 })],
    ["a negative value without a lower limit", reported({ value: -1 })],
    ["a measured zero with a limit of zero", reported({ value: 0, lowerLimit: 0 })],
    ["below zero", reported({ comparator: "<", value: 0 })],
    ["above zero", reported({ comparator: ">", value: 0 })],
    ["not a number", reported({ value: Number.NaN })],
  ])("refuses %s, which says nothing about a log", (_, concentration) => {
    expect(() => toLogInterval(concentration)).toThrow(RangeError);
  });
});
