import { expect, test } from "vitest";
import geometricMeans from "../golden/geometric-mean.golden.json";
import goldens from "../golden/geometric-mean-ratio.golden.json";
import { readSample, relativeError } from "../golden/golden-cases.ts";
import { geometricMeanRatio, ratioOfArms } from "./geometric-mean-ratio.ts";
import { above, below, detected } from "./log-interval.ts";
import { ratioArm } from "./ratio-arm.ts";

goldens.forEach((golden, index) => {
  const numerator = readSample(golden.numerator);
  const denominator = readSample(golden.denominator);
  test(`the ratio of geometric means equals R (${golden.method}, case ${index + 1})`, () => {
    const found = geometricMeanRatio({ numerator, denominator });
    if (found.kind !== "ESTIMATED") throw new Error(`Expected an estimate, got ${found.kind}`);
    expect(found.method).toBe(golden.method);
    expect(relativeError(found.ratio, golden.ratio)).toBeLessThan(1e-6);
    expect(relativeError(found.degreesOfFreedom, golden.degreesOfFreedom)).toBeLessThan(1e-6);
    expect(relativeError(found.standardErrorLog, golden.standardErrorLog)).toBeLessThan(1e-6);
    if (found.noInterval) return expect(found.noInterval).toBe("SMALL_CENSORED_GROUP");
    expect(relativeError(found.lower, golden.lower)).toBeLessThan(1e-6);
    expect(relativeError(found.upper, golden.upper)).toBeLessThan(1e-6);
  });
});

const patients = [80, 120, 175, 90, 100].map(detected);
/** R: exp(t.test(log(c(80, 120, 175, 90, 100)))$conf.int[1]). */
const LOWER_OF_PATIENTS = geometricMeans.detected_five.lower;

test("controls mostly below their limit give a bound, not a ratio", () => {
  // Controls at their limits, five times 2 and 4: (2^5 · 2^2)^(1/6) = 2^(7/6).
  const controls = [below(2), below(2), below(2), below(2), below(2), detected(4)];
  const found = geometricMeanRatio({ numerator: patients, denominator: controls });
  if (found.kind !== "BOUND") throw new Error(`Expected a bound, got ${found.kind}`);
  const geometricMeanOfPatients = (80 * 120 * 175 * 90 * 100) ** (1 / 5);
  expect(relativeError(found.atLeast, geometricMeanOfPatients / 2 ** (7 / 6))).toBeLessThan(1e-12);
  // Patients' lower 97.5 % t limit over the sixth of six controls (P(all six under the median) = 1/64): 4.
  expect(relativeError(found.certainAtLeast, LOWER_OF_PATIENTS / 4)).toBeLessThan(1e-6);
  expect(found.denominatorShortfall).toBe("MORE_THAN_HALF_CENSORED");
});

test("with nine controls the certain bound takes the eighth, since P(at least eight under the median) = 10/512", () => {
  const controls = [below(1), below(2), below(3), below(4), below(5), below(6), below(7), below(8), below(9)];
  const found = geometricMeanRatio({ numerator: patients, denominator: controls });
  expect(found.kind === "BOUND" && relativeError(found.certainAtLeast, LOWER_OF_PATIENTS / 8) < 1e-6).toBe(true);
});

test("five controls bound by the largest, four give no certain bound", () => {
  const five = geometricMeanRatio({
    numerator: patients,
    denominator: [below(2), below(2), below(2), below(2), below(3)],
  });
  expect(five.kind === "BOUND" && relativeError(five.certainAtLeast, LOWER_OF_PATIENTS / 3) < 1e-6).toBe(true);
  const four = geometricMeanRatio({ numerator: patients, denominator: [below(2), below(2), below(2), below(2)] });
  expect(four).toMatchObject({ kind: "BOUND", certainAtLeast: null });
});

test("patients and controls below their limits give neither ratio nor bound", () => {
  const found = geometricMeanRatio({
    numerator: [...patients.slice(0, 3), below(2)],
    denominator: [below(2), below(2), below(2)],
  });
  expect(found).toMatchObject({ kind: "NOT_ESTIMABLE", reason: "MORE_THAN_HALF_CENSORED" });
});

test("two controls are too few for a ratio or a bound", () => {
  const found = geometricMeanRatio({ numerator: patients, denominator: [detected(1), detected(2)] });
  expect(found).toMatchObject({ kind: "NOT_ESTIMABLE", reason: "FEWER_THAN_THREE" });
});

test("four controls of which one is below its limit give a ratio without interval", () => {
  const denominator = [detected(1), detected(2), detected(3), below(1.5)];
  const found = geometricMeanRatio({ numerator: patients, denominator });
  expect(found).toMatchObject({ kind: "ESTIMATED", lower: null, upper: null, noInterval: "SMALL_CENSORED_GROUP" });
});

test("two constant groups have a ratio and no interval", () => {
  const found = geometricMeanRatio({ numerator: [6, 6, 6].map(detected), denominator: [2, 2, 2].map(detected) });
  expect(found).toMatchObject({ kind: "ESTIMATED", lower: null, noInterval: "CONSTANT_GROUP", degreesOfFreedom: null });
  expect(found.kind === "ESTIMATED" && relativeError(found.ratio, 3) < 1e-12).toBe(true);
});

test("controls above their upper limit leave no lower bound", () => {
  const found = geometricMeanRatio({ numerator: patients, denominator: [above(9), above(9), above(9)] });
  expect(found.kind).toBe("NOT_ESTIMABLE");
});

test("controls prepared once give every group the ratio it has with them alone", () => {
  const controls = [1, 2, 3, 4, 5].map(detected).concat(below(1.5));
  const denominator = ratioArm(controls);
  for (const numerator of [patients, [...patients, below(40)], [below(2), below(2), below(3)]]) {
    const alone = geometricMeanRatio({ numerator, denominator: controls });
    expect(ratioOfArms({ numerator: ratioArm(numerator), denominator })).toEqual(alone);
  }
});
