import { expect, test } from "vitest";
import { type CoverageCell, simulate } from "../golden/coverage-cell.ts";
import { otherCoverage } from "../golden/coverage-others.ts";
import { ratioCoverage } from "../golden/coverage-ratios.ts";

/** The long form draws 10 000 (`pnpm --filter @nlrp12/statistics coverage`); this one finds a broken interval. */
const SETS = 300;

/** Three standard errors of a share of this size among so many answered sets. */
const allowance = (share: number, answered: number) => 3 * Math.sqrt((share * (1 - share)) / answered);

function cellsNamed(...names: readonly string[]): CoverageCell[] {
  return names.map((name) => {
    const cell = [...ratioCoverage, ...otherCoverage].find((each) => each.name === name);
    if (!cell) throw new Error(`No cell is called ${name}`);
    return cell;
  });
}

for (const cell of cellsNamed(
  "ratio: SD 1/1, 5 against 5, 20 % of controls below",
  "ratio: SD 0.5/1, 20 against 20, 60 % of controls below",
  "ratio: SD 1/0.5, 5 against 20, 40 % of controls below",
  "ratio: SD 1/1, 10 against 10, 0 % of controls below",
  "certain bound: 10 against 10, 60 % of controls below",
  "geometric mean: 20 values, 60 % below",
  "paired ratio: 10 pairs, 40 % of differences censored",
  "area, Newcombe: 5 against 5, true area 0.9",
  "area within three centers: each 5 against 5, true area 0.75",
  "area by family: 5 families of 3 on either side, true area of persons 0.75",
  "rank correlation: 10 pairs, correlation of logs 0.5",
)) {
  test(`95 % intervals hold the truth, neither too seldom nor too often: ${cell.name}`, () => {
    const { answered, held } = simulate(cell, SETS);
    expect(answered).toBeGreaterThan(SETS / 6);
    expect(held / answered).toBeGreaterThanOrEqual(0.93 - allowance(0.93, answered));
    const most = cell.mostHeld ?? 1;
    expect(held / answered).toBeLessThanOrEqual(most + allowance(most, answered));
  });
}

test("DeLong's interval fails five against five, which is why it stands only under its own name", () => {
  for (const cell of cellsNamed("area, DeLong: 5 against 5, true area 0.9")) {
    const { answered, held } = simulate(cell, SETS);
    expect(held / answered).toBeLessThan(0.85);
  }
});
