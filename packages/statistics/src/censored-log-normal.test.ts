import { expect, test } from "vitest";
import goldens from "../golden/censored-log-normal.golden.json";
import { readSample, relativeError } from "../golden/golden-cases.ts";
import { censoredLogNormal } from "./censored-log-normal.ts";
import { above, below, detected } from "./log-interval.ts";

for (const [name, golden] of Object.entries(goldens)) {
  test(`the censored lognormal fit equals survreg: ${name}`, () => {
    const fitted = censoredLogNormal(readSample(golden.sample));
    if (fitted.kind !== "FITTED") throw new Error(`Expected a fit, got ${fitted.kind}`);
    expect(relativeError(fitted.meanLog, golden.meanLog)).toBeLessThan(1e-6);
    expect(relativeError(fitted.sdLog, golden.sdLog)).toBeLessThan(1e-6);
    expect(relativeError(fitted.logLikelihood, golden.logLikelihood)).toBeLessThan(1e-8);
    expect(relativeError(fitted.standardErrorMeanLog, golden.standardErrorMeanLog)).toBeLessThan(1e-6);
    expect(relativeError(fitted.standardErrorLogSd, golden.standardErrorLogSd)).toBeLessThan(1e-6);
    expect(Math.abs(fitted.covariance - golden.covariance)).toBeLessThan(1e-7);
  });
}

test("a constant group has an SD of zero, also when its limits lie no lower than its value", () => {
  expect(censoredLogNormal([detected(4), detected(4), detected(4)])).toEqual({
    kind: "CONSTANT",
    meanLog: Math.log(4),
  });
  expect(censoredLogNormal([detected(4), detected(4), below(4)])).toEqual({ kind: "CONSTANT", meanLog: Math.log(4) });
});

test("values that are all censored have no fit", () => {
  expect(censoredLogNormal([below(2), below(3)])).toEqual({ kind: "NOT_ESTIMABLE", reason: "NOTHING_BOUNDED" });
  expect(censoredLogNormal([below(2), above(3)])).toEqual({ kind: "NOT_ESTIMABLE", reason: "NOTHING_BOUNDED" });
  expect(censoredLogNormal([])).toEqual({ kind: "NOT_ESTIMABLE", reason: "NO_VALUES" });
});

test("limits a million times under the smallest detected value do not break the fit", () => {
  const fitted = censoredLogNormal([detected(1e6), detected(1.1e6), detected(0.9e6), below(1), below(1)]);
  expect(fitted.kind).toBe("FITTED");
});
