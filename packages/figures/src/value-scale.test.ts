import { describe, expect, test } from "vitest";
import { valueScale } from "./value-scale.ts";

const axis = (kind: "log" | "linear", values: readonly number[]) =>
  valueScale({ kind, values, foot: 300, head: 0, locale: "en" });
const labels = (kind: "log" | "linear", values: readonly number[]) =>
  axis(kind, values).ticks.flatMap(({ label }) => (label === null ? [] : [label]));

describe("the value axis", () => {
  test("labels decades and leaves the ticks between them without label", () => {
    // log10 of 0.8 and 7000 are -0.10 and 3.85; 3 % of 3.95 on both sides is 0.12, so 10,000 stays outside.
    expect(labels("log", [0.8, 7000])).toEqual(["1", "10", "100", "1,000"]);
    expect(axis("log", [0.8, 7000]).ticks.filter(({ label }) => label === null).length).toBeGreaterThan(20);
  });

  test("labels 1, 2 and 5 where fewer than two decades show", () => {
    expect(labels("log", [12, 40])).toEqual(["10", "20", "50"]);
  });

  test("puts each decade of a log axis at equal distance", () => {
    const { position } = axis("log", [1, 1000]);
    expect(position(1) - position(10)).toBeCloseTo(position(10) - position(100), 6);
  });

  test("sets a zero, which a log axis cannot hold, on its foot", () => {
    expect(axis("log", [0, 1, 100]).position(0)).toBe(300);
  });

  test("has distinct ends for one value, for none and for zero", () => {
    for (const kind of ["log", "linear"] as const) {
      for (const values of [[], [5], [0], [3, 3, 3]]) {
        const { position, ticks } = axis(kind, values);
        expect(Number.isFinite(position(5))).toBe(true);
        expect(ticks.length).toBeGreaterThan(1);
      }
    }
  });

  test("does not go below nothing on a linear axis of amounts", () => {
    expect(labels("linear", [0.1, 10])[0]).toBe("0");
  });
});
