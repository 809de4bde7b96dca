import { expect, it } from "vitest";
import { reachedPhases } from "./reached-phases.ts";

it("expects no sample late or after of a case that is on anakinra for twenty days, or was stopped on day 20", () => {
  expect(reachedPhases([{ startDay: 0, stopDay: null }], 20)).toEqual(["BEFORE", "ON_EARLY"]);
  expect(reachedPhases([{ startDay: 0, stopDay: 20 }], null)).toEqual(["BEFORE", "ON_EARLY"]);
  expect(reachedPhases([], 400)).toEqual([]);
});

// Day 90 is the last early one; a stop on day 200 is washed out on 202.
it("expects one late from day 91 on, and after from two days after the stop", () => {
  expect(reachedPhases([{ startDay: 0, stopDay: null }], 90)).not.toContain("ON_LATE");
  expect(reachedPhases([{ startDay: 0, stopDay: null }], 91)).toContain("ON_LATE");
  expect(reachedPhases([{ startDay: 0, stopDay: 200 }], 201)).not.toContain("AFTER");
  expect(reachedPhases([{ startDay: 0, stopDay: 200 }], 202)).toEqual(["BEFORE", "ON_EARLY", "ON_LATE", "AFTER"]);
});

// Ten days without are one regimen with the next course, twenty are two.
it("expects one after the first regimen, not within its gaps, also where a second has begun", () => {
  const [first, again] = [
    { startDay: 0, stopDay: 60 },
    { startDay: 70, stopDay: null },
  ];
  expect(reachedPhases([first, again], 75)).toEqual(["BEFORE", "ON_EARLY"]);
  expect(reachedPhases([first, { ...again, startDay: 80 }], 75)).toEqual(["BEFORE", "ON_EARLY", "AFTER"]);
});
