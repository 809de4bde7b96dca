import * as fc from "fast-check";
import { expect, test } from "vitest";
import { censoredSample, likelihoodAt } from "./censored-likelihood.ts";
import { censoredLogNormal } from "./censored-log-normal.ts";
import { describeCensored } from "./describe-censored.ts";
import { geometricMean } from "./geometric-mean.ts";
import { geometricMeanRatio } from "./geometric-mean-ratio.ts";
import { above, below, detected, type LogInterval } from "./log-interval.ts";
import { mannWhitney } from "./mann-whitney.ts";
import { pairedGeometricMeanRatio } from "./paired-geometric-mean-ratio.ts";
import { poolRandomEffects } from "./pool-random-effects.ts";

/** Concentrations as assays give them: 0.1 to 10 000, few digits, hence ties. */
const concentration = fc.integer({ min: 1, max: 9999 }).map((tenth) => tenth / 10);
const value: fc.Arbitrary<LogInterval> = fc.oneof(
  { weight: 6, arbitrary: concentration.map(detected) },
  { weight: 2, arbitrary: fc.constantFrom(0.5, 2, 8).map(below) },
  { weight: 1, arbitrary: fc.constantFrom(900, 1000).map(above) },
);
const group = fc.array(value, { minLength: 0, maxLength: 12 });
const scaled = (values: readonly LogInterval[], factor: number): LogInterval[] =>
  values.map(({ logLower, logUpper }) => {
    const lower = logLower + Math.log(factor);
    return { logLower: lower, logUpper: logLower === logUpper ? lower : logUpper + Math.log(factor) };
  });
const close = (a: number | null, b: number | null) => {
  if (a === null || b === null) expect(a).toBe(b);
  else expect(Math.abs(a - b)).toBeLessThan(1e-6 * Math.max(Math.abs(a), Math.abs(b)) + 1e-12);
};

test("the order of rows changes nothing", () => {
  fc.assert(
    fc.property(group, group, (numerator, denominator) => {
      const one = geometricMeanRatio({ numerator, denominator });
      const other = geometricMeanRatio({
        numerator: [...numerator].reverse(),
        denominator: [...denominator].reverse(),
      });
      expect(other.kind).toBe(one.kind);
      if (one.kind === "ESTIMATED" && other.kind === "ESTIMATED") {
        for (const key of ["ratio", "lower", "upper"] as const) close(one[key], other[key]);
      }
      expect(describeCensored([...numerator].reverse())).toEqual(describeCensored(numerator));
    }),
    { seed: 1, numRuns: 150 },
  );
});

test("another unit scales geometric means and leaves ratios and tests alone", () => {
  fc.assert(
    fc.property(group, group, (numerator, denominator) => {
      const inNanogram = [scaled(numerator, 1e-3), scaled(denominator, 1e-3)] as const;
      const mean = geometricMean(numerator);
      const meanInNanogram = geometricMean(inNanogram[0]);
      expect(meanInNanogram.kind).toBe(mean.kind);
      if (mean.kind === "ESTIMATED" && meanInNanogram.kind === "ESTIMATED") {
        close(meanInNanogram.geometricMean * 1e3, mean.geometricMean);
        close(meanInNanogram.lower === null ? null : meanInNanogram.lower * 1e3, mean.lower);
      }
      const ratio = geometricMeanRatio({ numerator, denominator });
      const again = geometricMeanRatio({ numerator: inNanogram[0], denominator: inNanogram[1] });
      if (ratio.kind === "ESTIMATED" && again.kind === "ESTIMATED") close(again.upper, ratio.upper);
      const p = mannWhitney({ first: numerator, second: denominator });
      const q = mannWhitney({ first: inNanogram[0], second: inNanogram[1] });
      if (p.kind === "TESTED" && q.kind === "TESTED") close(q.pValue, p.pValue);
    }),
    { seed: 2, numRuns: 150 },
  );
});

test("an interval contains its estimate and is finite", () => {
  fc.assert(
    fc.property(group, group, (numerator, denominator) => {
      const pairs = numerator.flatMap((value, index) => {
        const other = denominator[index];
        return other ? [{ numerator: value, denominator: other }] : [];
      });
      for (const found of [geometricMeanRatio({ numerator, denominator }), pairedGeometricMeanRatio(pairs)]) {
        if (found.kind !== "ESTIMATED" || found.lower === null || found.upper === null) continue;
        expect(found.lower).toBeLessThan(found.ratio);
        expect(found.upper).toBeGreaterThan(found.ratio);
        expect(found.upper).toBeLessThan(Infinity);
        expect(found.lower).toBeGreaterThan(0);
      }
    }),
    { seed: 3, numRuns: 200 },
  );
});

test("swapping the groups inverts the ratio and its interval", () => {
  fc.assert(
    fc.property(group, group, (numerator, denominator) => {
      const one = geometricMeanRatio({ numerator, denominator });
      const other = geometricMeanRatio({ numerator: denominator, denominator: numerator });
      if (one.kind !== "ESTIMATED" || other.kind !== "ESTIMATED") return;
      close(other.ratio, 1 / one.ratio);
      close(other.lower, one.upper === null ? null : 1 / one.upper);
    }),
    { seed: 4, numRuns: 100 },
  );
});

test("no nearby mean and SD of the logs has a higher likelihood than the fit", () => {
  fc.assert(
    fc.property(group, (values) => {
      const fitted = censoredLogNormal(values);
      if (fitted.kind !== "FITTED") return;
      const { meanLog, sdLog, standardErrorMeanLog } = fitted;
      const at = (mean: number, sd: number) => likelihoodAt(censoredSample(values), mean / sd, 1 / sd).value;
      expect(Math.abs(at(meanLog, sdLog) - fitted.logLikelihood)).toBeLessThan(1e-8);
      for (const step of [-0.1, -0.001, 0.001, 0.1]) {
        expect(at(meanLog + step * standardErrorMeanLog, sdLog)).toBeLessThan(fitted.logLikelihood + 1e-9);
        expect(at(meanLog, sdLog * (1 + step))).toBeLessThan(fitted.logLikelihood + 1e-9);
      }
    }),
    { seed: 5, numRuns: 300 },
  );
});

test("moving every center by the same factor moves the pooled estimate by it and leaves heterogeneity alone", () => {
  const center = fc.record({
    label: fc.constant("C"),
    logEstimate: fc.double({ min: -5, max: 5, noNaN: true }),
    standardError: fc.double({ min: 0.05, max: 2, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(center, { minLength: 3, maxLength: 8 }), (centers) => {
      const one = poolRandomEffects(centers);
      const moved = poolRandomEffects(
        centers.map((each) => ({ ...each, logEstimate: each.logEstimate + 2 })).reverse(),
      );
      if (one.kind !== "POOLED" || moved.kind !== "POOLED") throw new Error("Three centers are pooled");
      expect(Math.abs(moved.logEstimate - one.logEstimate - 2)).toBeLessThan(1e-6);
      expect(Math.abs(moved.tauSquared - one.tauSquared)).toBeLessThan(1e-6 * (1 + one.tauSquared));
      expect(one.atLeastOne.standardError).toBeGreaterThanOrEqual(one.standardError);
      expect(one.iSquared.lower).toBeLessThanOrEqual(one.iSquared.upper);
    }),
    { seed: 6, numRuns: 200 },
  );
});
