import { expect, test } from "vitest";
import { earliestDate, fitsRhythm } from "./opening-rhythm.ts";

test("a third opening within a year of the first does not fit, a year after it does", () => {
  const held = ["2026-01-15", "2026-07-15"];
  expect(fitsRhythm("2027-01-14", held)).toBe(false);
  expect(fitsRhythm("2027-01-15", held)).toBe(true);
  // Between two that are a year apart there is room for none.
  expect(fitsRhythm("2026-04-01", held)).toBe(false);
});

test("the earliest date is tomorrow, or a year after the last but one", () => {
  expect(earliestDate("2026-02-01", ["2026-01-15"])).toBe("2026-02-02");
  expect(earliestDate("2026-08-01", ["2026-01-15", "2026-07-15"])).toBe("2027-01-15");
});
