/*
 * node golden/coverage.ts [runs]: how often the 95 % intervals hold the truth. Lognormal values, true ratio 100, n per
 * group, a common detection limit that the given share of controls lies below. By hand; it takes minutes.
 */
import { censoredLogNormal } from "../src/censored-log-normal.ts";
import { normalQuantile } from "../src/distributions.ts";
import { geometricMeanRatio } from "../src/geometric-mean-ratio.ts";
import type { LogInterval } from "../src/log-interval.ts";
import { meanAtDeviance } from "../src/mean-profile.ts";
import { pairedGeometricMeanRatio } from "../src/paired-geometric-mean-ratio.ts";
import { devianceLimit, differenceAtDeviance, satterthwaite } from "../src/ratio-interval.ts";

const runs = Number(process.argv[2] ?? 2000);
const TRUE_LOG_RATIO = Math.log(100);
let state = 20110412;

function normal(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  const high = state;
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return normalQuantile((high + (state + 0.5) / 2 ** 32) / 2 ** 32);
}

function draw(n: number, { mean, sd, limit }: { mean: number; sd: number; limit: number }): LogInterval[] {
  return Array.from({ length: n }, () => {
    const log = mean + sd * normal();
    return log < limit ? { logLower: -Infinity, logUpper: limit } : { logLower: log, logUpper: log };
  });
}

/** The profile interval wherever a likelihood exists (two detected values differ), without the rule of half. */
function ungated(numerator: LogInterval[], denominator: LogInterval[]): readonly [number, number] | null {
  const first = censoredLogNormal(numerator);
  const second = censoredLogNormal(denominator);
  if (first.kind !== "FITTED" || second.kind !== "FITTED") return null;
  const part = (standardError: number, n: number) => ({ squaredError: (standardError ** 2 * n) / (n - 1), n });
  const degrees = satterthwaite(
    part(first.standardErrorMeanLog, numerator.length),
    part(second.standardErrorMeanLog, denominator.length),
  );
  const groups = { numerator: meanAtDeviance(numerator, first), denominator: meanAtDeviance(denominator, second) };
  const limit = devianceLimit(degrees);
  return [differenceAtDeviance(groups, limit, -1), differenceAtDeviance(groups, limit, 1)];
}

const percent = (part: number, whole: number) =>
  whole === 0 ? "  –  " : `${((100 * part) / whole).toFixed(1)}`.padStart(5);

console.log(
  `runs ${runs}, binomial standard error at 95 %: ${(100 * Math.sqrt((0.95 * 0.05) / runs)).toFixed(1)} points`,
);
console.log(
  "sd patients/controls  n  share below | ratio covers (of intervals) | without the rule of half | certain bound holds",
);
for (const [sdPatients, sdControls] of [
  [1, 1],
  [0.5, 1.5],
  [1.5, 0.5],
] as const) {
  for (const n of [5, 10, 20]) {
    for (const share of [0, 0.2, 0.4, 0.6]) {
      const limit = share === 0 ? -Infinity : sdControls * normalQuantile(share);
      const tally = { intervals: 0, covered: 0, bounds: 0, held: 0, fits: 0, fitted: 0 };
      for (let run = 0; run < runs; run += 1) {
        const numerator = draw(n, { mean: TRUE_LOG_RATIO, sd: sdPatients, limit });
        const denominator = draw(n, { mean: 0, sd: sdControls, limit });
        const found = geometricMeanRatio({ numerator, denominator });
        const ends = ungated(numerator, denominator);
        if (ends) tally.fits += 1;
        if (ends && ends[0] <= TRUE_LOG_RATIO && TRUE_LOG_RATIO <= ends[1]) tally.fitted += 1;
        if (found.kind === "ESTIMATED" && found.lower !== null && found.upper !== null) {
          tally.intervals += 1;
          if (found.lower <= 100 && 100 <= found.upper) tally.covered += 1;
        }
        if (found.kind === "BOUND" && found.certainAtLeast !== null) {
          tally.bounds += 1;
          if (found.certainAtLeast <= 100) tally.held += 1;
        }
      }
      const covered = `${percent(tally.covered, tally.intervals)} (${tally.intervals})`;
      console.log(
        `${sdPatients}/${sdControls}`.padEnd(8),
        `${n}`.padStart(3),
        `${share}`.padStart(4),
        covered.padEnd(14),
        `${percent(tally.fitted, tally.fits)} (${tally.fits})`.padEnd(14),
        `${percent(tally.held, tally.bounds)} (${tally.bounds})`,
      );
    }
  }
}

console.log("paired, SD of differences 1: n  share of differences censored | covers (of intervals)");
for (const n of [5, 10, 20]) {
  for (const share of [0, 0.2, 0.4]) {
    const limit = share === 0 ? -Infinity : normalQuantile(share);
    const tally = { intervals: 0, covered: 0 };
    for (let run = 0; run < runs; run += 1) {
      const one = { logLower: 0, logUpper: 0 };
      const found = pairedGeometricMeanRatio(
        draw(n, { mean: 0, sd: 1, limit }).map((numerator) => ({ numerator, denominator: one })),
      );
      if (found.kind === "ESTIMATED" && found.lower !== null && found.upper !== null) {
        tally.intervals += 1;
        if (found.lower <= 1 && 1 <= found.upper) tally.covered += 1;
      }
    }
    console.log(
      `${n}`.padStart(3),
      `${share}`.padStart(4),
      `${percent(tally.covered, tally.intervals)} (${tally.intervals})`,
    );
  }
}
