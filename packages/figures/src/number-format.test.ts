import { describe, expect, test } from "vitest";
import {
  formatCompared,
  formatConcentration,
  formatPowerOfTen,
  formatRatio,
  formatShare,
  formatTick,
} from "./number-format.ts";

describe("numbers of figures", () => {
  test("have three significant digits and the separators of the language", () => {
    expect(formatConcentration(1234.5, "en")).toBe("1,230");
    expect(formatConcentration(1234.5, "fr")).toBe("1\u202f230");
    expect(formatConcentration(0.8, "fr")).toBe("0,8");
    expect(formatConcentration(12.345, "en")).toBe("12.3");
  });

  test("turn to powers of ten where zeros would pile up", () => {
    expect(formatConcentration(0.00000456, "fr")).toBe("4,56 × 10⁻⁶");
    expect(formatConcentration(2.5e9, "en")).toBe("2.5 × 10⁹");
    expect(formatTick(1e-6, "en")).toBe("10⁻⁶");
    expect(formatTick(10000, "fr")).toBe("10\u202f000");
    expect(formatPowerOfTen(-12)).toBe("10⁻¹²");
  });

  test("say that a value lies below or above a limit", () => {
    expect(formatCompared({ value: 0.8, comparator: "<" }, "fr")).toBe("<\u00a00,8");
    expect(formatCompared({ value: 10000, comparator: ">" }, "en")).toBe(">\u00a010,000");
    expect(formatCompared({ value: 3, comparator: "=" }, "en")).toBe("3");
  });

  test("write ratios and shares as readers of each language do", () => {
    expect(formatRatio(112.4, "en")).toBe("×112");
    expect(formatShare(0.45, "en")).toBe("45%");
    expect(formatShare(0.45, "fr")).toMatch(/^45[\u00a0\u202f]%$/);
    expect(formatConcentration(Number.NaN, "en")).toBe("–");
  });
});
