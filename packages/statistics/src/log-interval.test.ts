import { expect, test } from "vitest";
import {
  above,
  below,
  between,
  detected,
  isAbove,
  isBelow,
  isDetected,
  isUninformative,
  logRatioOf,
} from "./log-interval.ts";

test("each kind of measurement is exactly one kind", () => {
  const kinds = [detected(2), below(2), above(2), between(1, 2), { logLower: -Infinity, logUpper: Infinity }];
  expect(kinds.map(isDetected)).toEqual([true, false, false, false, false]);
  expect(kinds.map(isBelow)).toEqual([false, true, false, false, false]);
  expect(kinds.map(isAbove)).toEqual([false, false, true, false, false]);
  expect(kinds.map(isUninformative)).toEqual([false, false, false, false, true]);
});

test("zero, negative and infinite concentrations have no logarithm and are refused", () => {
  for (const concentration of [0, -1, Infinity, Number.NaN]) {
    expect(() => detected(concentration)).toThrow(RangeError);
    expect(() => below(concentration)).toThrow(RangeError);
    expect(() => above(concentration)).toThrow(RangeError);
  }
  expect(() => between(3, 2)).toThrow(RangeError);
});

test("a detected value over one below its limit is a ratio known from below", () => {
  expect(logRatioOf(detected(10), below(2))).toEqual({ logLower: expect.closeTo(Math.log(5), 12), logUpper: Infinity });
  expect(isUninformative(logRatioOf(below(10), below(2)))).toBe(true);
});
