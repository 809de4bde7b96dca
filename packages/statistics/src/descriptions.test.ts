import { expect, test } from "vitest";
import descriptions from "../golden/descriptions.golden.json";
import { readSample, relativeError } from "../golden/golden-cases.ts";
import halfLimits from "../golden/half-limit.golden.json";
import kindreds from "../golden/kindreds.golden.json";
import bounds from "../golden/ratio-bounds.golden.json";
import smallest from "../golden/smallest-p.golden.json";
import { collapseKindreds } from "./collapse-kindreds.ts";
import { describeCensored } from "./describe-censored.ts";
import { geometricMeanRatio } from "./geometric-mean-ratio.ts";
import { halfLimitGeometricMean } from "./half-limit-geometric-mean.ts";
import { detected } from "./log-interval.ts";
import { smallestMannWhitneyP } from "./mann-whitney.ts";
import { smallestSignedRankP } from "./wilcoxon-signed-rank.ts";

const close = (found: number | null | undefined, golden: number | undefined) =>
  expect(relativeError(found ?? null, golden ?? Number.NaN)).toBeLessThan(1e-9);

for (const [name, golden] of Object.entries(descriptions)) {
  test(`what a cell shows of its values equals R: ${name}`, () => {
    const found = describeCensored(readSample(golden.sample));
    expect([found.n, found.belowCount, found.aboveCount]).toEqual([golden.n, golden.below, golden.above]);
    close(found.shareBelow, golden.shareBelow);
    [found.median, found.q1, found.q3].forEach((quantile, index) => {
      // One that R does not reach, or ends on a limit, reads "below" here; its own tests say which limit.
      if (quantile?.kind === "VALUE") close(quantile.value, golden.quantiles[index] ?? undefined);
      else expect(quantile?.kind).toBe("BELOW");
    });
  });
}

for (const [name, golden] of Object.entries(halfLimits)) {
  test(`half the limit in place of a value below it equals R: ${name}`, () => {
    close(halfLimitGeometricMean(readSample(golden.sample)), golden.geometricMean);
  });
}

bounds.forEach((golden, index) => {
  test(`the bounds of a ratio to controls mostly below their limits equal R (case ${index + 1})`, () => {
    const found = geometricMeanRatio({
      numerator: readSample(golden.numerator),
      denominator: readSample(golden.denominator),
    });
    if (found.kind !== "BOUND") throw new Error(`Expected a bound, got ${found.kind}`);
    close(found.atLeast, golden.atLeast);
    if (golden.certainAtLeast === null) expect(found.certainAtLeast).toBeNull();
    else close(found.certainAtLeast, golden.certainAtLeast);
  });
});

kindreds.forEach((golden, index) => {
  test(`one unit a kindred equals R (case ${index + 1})`, () => {
    const units = collapseKindreds(
      golden.values.map((value, at) => ({ value: detected(value), kindred: golden.kindred[at] ?? null })),
    );
    expect(units.map(({ members }) => members)).toEqual(golden.members);
    units.forEach(({ value }, at) => {
      close(Math.exp(value.logLower), golden.unit[at]);
    });
  });
});

for (const golden of smallest) {
  test(`the smallest p of ${golden.first} against ${golden.second}, and of as many pairs, equals coin`, () => {
    close(smallestMannWhitneyP(golden.first, golden.second), golden.mannWhitney);
    close(smallestSignedRankP(golden.first + golden.second), golden.signedRank);
  });
}
