import { expect, test } from "vitest";
import { sampleOfWindow, TRAJECTORY_WINDOWS, windowOf } from "./trajectory-window.ts";

const sample = (day: number, postDose: boolean | null = null) => ({ day, postDose });
const [baseline] = TRAJECTORY_WINDOWS;

test("a sample of day 0 is the baseline unless it was taken after the first dose", () => {
  expect(windowOf(sample(0))?.code).toBe("BASELINE");
  expect(windowOf(sample(0, false))?.code).toBe("BASELINE");
  expect(windowOf(sample(0, true))).toBeNull();
});

test("between windows a sample belongs to none, and no two windows share a day", () => {
  expect(windowOf(sample(5))).toBeNull();
  expect(windowOf(sample(700))).toBeNull();
  for (const [at, { fromDay }] of TRAJECTORY_WINDOWS.entries()) {
    const before = TRAJECTORY_WINDOWS[at - 1];
    if (before) expect(fromDay).toBeGreaterThan(before.toDay);
  }
});

test("of several samples the nearest to the target day stands, of two equally near the earlier", () => {
  if (!baseline) throw new Error("There is a baseline");
  expect(sampleOfWindow([sample(-40), sample(-3), sample(12)], baseline)?.day).toBe(-3);
  const day30 = { code: "DAY_30", fromDay: 23, toDay: 59, targetDay: 30 };
  expect(sampleOfWindow([sample(33), sample(27)], day30)?.day).toBe(27);
  expect(sampleOfWindow([sample(12)], day30)).toBeNull();
});
