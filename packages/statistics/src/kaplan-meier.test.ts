import { expect, test } from "vitest";
import { relativeError } from "../golden/golden-cases.ts";
import goldens from "../golden/kaplan-meier.golden.json";
import { type FollowUp, numberAtRisk } from "./follow-up.ts";
import { kaplanMeier, type SurvivalStep, survivalOn } from "./kaplan-meier.ts";

function followed(days: readonly number[], event: readonly boolean[]): FollowUp[] {
  return days.map((day, index) => ({ days: day, event: event[index] ?? false }));
}

function curveOf(followUps: readonly FollowUp[]) {
  const found = kaplanMeier(followUps);
  if (found.kind !== "ESTIMATED") throw new Error("A curve expected");
  return found;
}

for (const [name, golden] of Object.entries(goldens)) {
  const cases = followed(golden.days, golden.event);
  const found = curveOf(cases);
  const steps = golden.time[0] === 0 ? found.steps : found.steps.slice(1);

  test(`the curve, Greenwood's error and its interval equal survfit: ${name}`, () => {
    expect(steps.map((step) => step.days)).toEqual(golden.time);
    expect(steps.map((step) => step.atRisk)).toEqual(golden.atRisk);
    expect(steps.map((step) => step.events)).toEqual(golden.events);
    for (const key of ["survival", "standardError", "lower", "upper"] as const) {
      steps.forEach((step, index) => {
        expect(relativeError(step[key], golden[key][index] ?? Number.NaN), `${key} ${step.days}`).toBeLessThan(1e-9);
      });
    }
  });

  test(`the median and its interval equal survfit, wider only where survfit knows no bound: ${name}`, () => {
    expect(found.median).toEqual({
      days: golden.median,
      lowerDays: golden.medianLower,
      upperDays: golden.medianUpper,
    });
    const { survfitLower, survfitUpper } = golden;
    if (survfitLower !== null && found.median.lowerDays !== 0) expect(found.median.lowerDays).toBe(survfitLower);
    if (survfitUpper !== null) expect(found.median.upperDays).toBe(survfitUpper);
  });

  test(`the numbers at risk under the curve equal survfit: ${name}`, () => {
    expect(numberAtRisk(cases, golden.grid)).toEqual(golden.numberAtRisk);
  });

  test(`the curve read on a day equals survfit, and is not read after the last follow-up: ${name}`, () => {
    golden.grid.forEach((day, index) => {
      const step = survivalOn(found.steps, day);
      const there = golden.survivalOn[index] ?? null;
      if (there === null) expect(step).toBe("BEYOND_FOLLOW_UP");
      else expect(step !== "BEYOND_FOLLOW_UP" && relativeError(step.survival, there) < 1e-9).toBe(true);
    });
  });
}

test("nobody followed gives no curve", () => {
  expect(kaplanMeier([])).toEqual({ kind: "NOT_ESTIMABLE", reason: "NO_CASES", n: 0 });
});

test("a curve is not read after the last follow-up, unless it has reached zero", () => {
  const open = curveOf(followed([10, 40], [true, false])).steps;
  const closed = curveOf(followed([10, 40], [true, true])).steps;
  const survival = (step: SurvivalStep | string) => (typeof step === "string" ? step : step.survival);
  expect(survival(survivalOn(open, 9))).toBe(1);
  expect(survival(survivalOn(open, 40))).toBe(0.5);
  expect(survivalOn(open, 41)).toBe("BEYOND_FOLLOW_UP");
  expect(survival(survivalOn(closed, 41))).toBe(0);
});

test("a follow-up before day 0 or without an end is refused", () => {
  expect(() => kaplanMeier(followed([-1], [true]))).toThrow(RangeError);
  expect(() => kaplanMeier(followed([Infinity], [false]))).toThrow(RangeError);
});
