import { areaUnderCurve } from "../src/area-under-curve.ts";
import { cumulativeIncidence } from "../src/cumulative-incidence.ts";
import { normalQuantile } from "../src/distributions.ts";
import { kaplanMeier, survivalOn } from "../src/kaplan-meier.ts";
import { pairedShareDifference } from "../src/paired-share-difference.ts";
import { rankCorrelation } from "../src/rank-correlation.ts";
import { shareDifference } from "../src/share-difference.ts";
import { withinCenterAuc } from "../src/within-center-auc.ts";
import { type CoverageCell, within } from "./coverage-cell.ts";
import type { Draws } from "./coverage-draws.ts";
import { familyAreaCells } from "./coverage-families.ts";

/** Exponential times with mean 100 days, follow-up cut off between day 50 and 350. */
function followUps(draws: Draws, n: number) {
  return Array.from({ length: n }, () => {
    const time = draws.waiting(100);
    const cutOff = 50 + 300 * draws.uniform();
    return { days: Math.min(time, cutOff), event: time <= cutOff };
  });
}

function survivalCells(n: number): CoverageCell[] {
  const on = [0.8, 0.5, 0.2].map(
    (truth): CoverageCell => ({
      name: `survival: ${n} cases, true share ${truth}`,
      mostHeld: 1,
      holds: (draws) => {
        const curve = kaplanMeier(followUps(draws, n));
        const step = curve.kind === "ESTIMATED" ? survivalOn(curve.steps, -100 * Math.log(truth)) : null;
        return step && step !== "BEYOND_FOLLOW_UP" ? within(truth, step.lower, step.upper) : null;
      },
    }),
  );
  const median: CoverageCell = {
    name: `median survival: ${n} cases`,
    mostHeld: 1,
    holds: (draws) => {
      const curve = kaplanMeier(followUps(draws, n));
      return curve.kind === "ESTIMATED" ? within(100 * Math.LN2, curve.median.lowerDays, curve.median.upperDays) : null;
    },
  };
  // Two causes, means 200 and 300 days: their hazards are 3 : 2, their sum that of mean 120.
  const incidence: CoverageCell = {
    name: `cumulative incidence: ${n} cases, day 150`,
    mostHeld: 1,
    holds: (draws) => {
      const found = cumulativeIncidence(
        Array.from({ length: n }, () => {
          const first = draws.waiting(200);
          const second = draws.waiting(300);
          const cutOff = 50 + 300 * draws.uniform();
          const days = Math.min(first, second, cutOff);
          return { days, cause: days === cutOff ? null : days === first ? "relapse" : "stop" };
        }),
      );
      if (found.kind !== "ESTIMATED" || found.followedToDays < 150) return null;
      const step = found.causes.find(({ cause }) => cause === "relapse")?.steps.findLast(({ days }) => days <= 150);
      return step ? within(0.6 * (1 - Math.exp(-150 / 120)), step.lower, step.upper) : null;
    },
  };
  return [...on, median, incidence];
}

function aucCells(nWith: number, nWithout: number): CoverageCell[] {
  const mostHeld = Math.min(nWith, nWithout) < 10 ? 0.99 : 0.975;
  return [0.5, 0.75, 0.9].flatMap((truth): CoverageCell[] => {
    const shift = Math.SQRT2 * normalQuantile(truth);
    const drawn = (draws: Draws, size = 1) =>
      Array.from({ length: (nWith + nWithout) * size }, (_, index) => {
        const outcome = index % (nWith + nWithout) < nWith;
        const log = draws.normal() + (outcome ? shift : 0);
        return {
          value: { logLower: log, logUpper: log },
          outcome,
          center: `${Math.floor(index / (nWith + nWithout))}`,
        };
      });
    const title = `${nWith} against ${nWithout}, true area ${truth}`;
    const of = (draws: Draws, method: "newcombe" | "deLong") => {
      const found = areaUnderCurve(drawn(draws), "HIGH_WITH_OUTCOME");
      return found.kind === "ESTIMATED" ? within(truth, found[method].lower, found[method].upper) : null;
    };
    return [
      { name: `area, Newcombe: ${title}`, mostHeld, holds: (draws) => of(draws, "newcombe") },
      { name: `area, DeLong: ${title}`, mostHeld: null, holds: (draws) => of(draws, "deLong") },
      {
        name: `area within three centers: each ${title}`,
        mostHeld,
        holds: (draws) => {
          const found = withinCenterAuc(drawn(draws, 3), "HIGH_WITH_OUTCOME");
          return found.kind === "ESTIMATED" ? within(truth, found.newcombe.lower, found.newcombe.upper) : null;
        },
      },
    ];
  });
}

/** Pairs of normal logs; Spearman's rho of a correlation r is 6/π · asin(r/2). */
function spearmanCells(n: number): CoverageCell[] {
  return [0, 0.5, 0.8].map((r) => ({
    name: `rank correlation: ${n} pairs, correlation of logs ${r}`,
    mostHeld: 0.975,
    holds: (draws) => {
      const found = rankCorrelation(
        Array.from({ length: n }, () => {
          const x = draws.normal();
          return { x, y: r * x + Math.sqrt(1 - r * r) * draws.normal() };
        }),
      );
      if (found === null || found.noInterval) return null;
      return within((6 / Math.PI) * Math.asin(r / 2), found.lower, found.upper);
    },
  }));
}

function shareCells(n: number): CoverageCell[] {
  const shares = [
    [0.2, 0.6],
    [0.5, 0.5],
    [0.1, 0.9],
  ] as const;
  return shares.flatMap(([first, second]): CoverageCell[] => {
    const count = (draws: Draws, share: number) =>
      Array.from({ length: n }, () => draws.uniform() < share).filter(Boolean).length;
    return [
      {
        name: `difference of shares: ${n} against ${n}, ${first} and ${second}`,
        mostHeld: n < 10 ? null : 0.99,
        holds: (draws) => {
          const found = shareDifference([
            { first: { successes: count(draws, first), n }, second: { successes: count(draws, second), n } },
          ]);
          return found.kind === "ESTIMATED" ? within(first - second, found.lower, found.upper) : null;
        },
      },
      {
        name: `difference of shares within three centers: each ${n} against ${n}, ${first} and ${second}`,
        mostHeld: 0.99,
        holds: (draws) => {
          const found = shareDifference(
            [1, 2, 3].map(() => ({
              first: { successes: count(draws, first), n },
              second: { successes: count(draws, second), n },
            })),
          );
          return found.kind === "ESTIMATED" ? within(first - second, found.lower, found.upper) : null;
        },
      },
      {
        name: `paired difference of shares: ${n} pairs, ${first} and ${second}`,
        mostHeld: 0.99,
        holds: (draws) => {
          const counts = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };
          for (let pair = 0; pair < n; pair += 1) {
            // One number decides both judgements in half of the pairs, so that they go together.
            const u = draws.uniform();
            const v = draws.uniform() < 0.5 ? u : draws.uniform();
            counts[u < first ? (v < second ? "both" : "onlyFirst") : v < second ? "onlySecond" : "neither"] += 1;
          }
          const found = pairedShareDifference(counts);
          return found.kind === "ESTIMATED" ? within(first - second, found.lower, found.upper) : null;
        },
      },
    ];
  });
}

/** Cells of times, prediction and shares. */
export const otherCoverage: readonly CoverageCell[] = [
  ...[5, 10, 20, 50].flatMap(survivalCells),
  ...[
    [5, 5],
    [10, 10],
    [20, 20],
    [5, 20],
  ].flatMap(([nWith = 0, nWithout = 0]) => aucCells(nWith, nWithout)),
  ...[5, 10, 20].flatMap((families) => [2, 3].flatMap((members) => familyAreaCells(families, members))),
  ...[10, 20, 50].flatMap(spearmanCells),
  ...[5, 10, 20].flatMap(shareCells),
];
