import { below, detected, type LogInterval } from "@nlrp12/statistics";
import { describe, expect, it } from "vitest";
import { type ComparedStratum, compareGroups } from "./compare-groups.ts";

const values = (...pgPerMl: readonly number[]): LogInterval[] => pgPerMl.map(detected);
const stratum = (
  first: readonly LogInterval[],
  second: readonly LogInterval[],
  parts: Partial<ComparedStratum> = {},
): ComparedStratum => ({ centerId: 1, comparabilityClass: "IL_1B", first, second, ...parts });

describe("two groups of one center and class", () => {
  // Logs of 8, 16, 32 against 1, 2, 4 in units of log 2: means 4 and 1, SDs 1 and 1. Ratio 2^3 = 8; Welch: SE =
  // √(2/3) log2, ν = 4, t = 2.776445, half width 2.26696 log2, so 2^0.73304 = 1.6622 to 2^5.26696 = 38.504.
  // Complete separation at 3 against 3: p = 2/20 = 0.1, which is also the smallest there is.
  const made = compareGroups({ kind: "STRATA", strata: [stratum(values(8, 16, 32), values(1, 2, 4))] });

  it("have the ratio of their geometric means with Welch's interval", () => {
    expect(made.effect).toMatchObject({ kind: "RATIO", estimator: "WELCH", nNumerator: 3, nDenominator: 3 });
    if (made.effect.kind !== "RATIO") throw new Error("a ratio");
    expect(made.effect.value).toBeCloseTo(8, 9);
    expect(made.effect.lower).toBeCloseTo(1.6622, 3);
    expect(made.effect.upper).toBeCloseTo(38.504, 2);
  });

  it("are tested by exact permutation, beside the smallest p that three against three can give", () => {
    expect(made.test).toMatchObject({ kind: "TESTED", name: "MANN_WHITNEY", method: "EXACT", superiority: 1 });
    if (made.test.kind !== "TESTED") throw new Error("a test");
    expect(made.test.pValue).toBeCloseTo(0.1, 9);
    expect(made.test.smallestAttainableP).toBeCloseTo(0.1, 9);
  });

  // All nine ratios: 8/1 8/2 8/4 16/1 16/2 16/4 32/1 32/2 32/4, the middle one 8; at the level 0.90 of 3 against 3
  // the interval runs over all of them, from 2 to 32.
  it("have Hodges and Lehmann's ratio at the level it achieves", () => {
    expect(made.hodgesLehmann?.ratio).toBeCloseTo(8, 9);
    expect(made.hodgesLehmann?.lower).toBeCloseTo(2, 9);
    expect(made.hodgesLehmann?.upper).toBeCloseTo(32, 9);
    expect(made.hodgesLehmann?.achievedLevel).toBeCloseTo(0.9, 9);
  });
});

describe("groups that cannot all be measured", () => {
  it("are bounded from below where the group compared with lies below its limit", () => {
    // Geometric mean of 20, 40, 80 is 40; controls at their limit 2: at least 20.
    const { effect } = compareGroups({
      kind: "STRATA",
      strata: [stratum(values(20, 40, 80), [below(2), below(2), below(2)])],
    });
    expect(effect).toMatchObject({ kind: "BOUND" });
    expect(effect.kind === "BOUND" ? effect.atLeast : 0).toBeCloseTo(20, 9);
  });

  it("are bounded from above where the group itself does", () => {
    const { effect } = compareGroups({
      kind: "STRATA",
      strata: [stratum([below(2), below(2), below(2)], values(20, 40, 80))],
    });
    expect(effect).toMatchObject({ kind: "BOUND", atLeast: null, nNumerator: 3, nDenominator: 3 });
    expect(effect.kind === "BOUND" ? effect.atMost : 0).toBeCloseTo(1 / 20, 9);
  });

  it("are compared by Gehan's scores where limits differ, and by shares of detected values", () => {
    // Detected 4 of 4 against 1 of 4: a difference of 0.75.
    const made = compareGroups({
      kind: "STRATA",
      strata: [stratum(values(9, 10, 11, 12), [below(2), below(4), below(8), detected(3)])],
    });
    expect(made.test).toMatchObject({ kind: "TESTED", name: "GEHAN" });
    expect(made.detected?.difference).toBeCloseTo(0.75, 12);
  });
});

describe("groups over several centers", () => {
  // A detects everything, 10 of 10 and 2 of 2, B nothing, 0 of 2 and 0 of 10: no difference in either.
  it("have the difference of detected shares within centers, so that a better assay makes none", () => {
    const [seen, unseen] = [detected(9), below(2)];
    const made = compareGroups({
      kind: "STRATA",
      strata: [
        stratum(Array(10).fill(seen), Array(2).fill(seen)),
        stratum(Array(2).fill(unseen), Array(10).fill(unseen), { centerId: 2 }),
      ],
    });
    expect(made.detected?.difference).toBe(0);
  });

  const two = [
    stratum(values(8, 16, 32), values(1, 2, 4)),
    stratum(values(8, 16, 32), values(2, 4, 8), { centerId: 2 }),
  ];

  it("are tested within each center by van Elteren's test", () => {
    const { test, strata, hodgesLehmann } = compareGroups({ kind: "STRATA", strata: two });
    expect(test).toMatchObject({ kind: "TESTED", name: "VAN_ELTEREN", strata: 2, nFirst: 6, nSecond: 6 });
    expect(strata.map(({ outcome }) => (outcome.kind === "RATIO" ? Math.round(outcome.value) : null))).toEqual([8, 4]);
    expect(hodgesLehmann).toBeNull();
  });

  it("are shown apart where there are two, and pooled by random effects from three on", () => {
    expect(compareGroups({ kind: "STRATA", strata: two }).effect).toMatchObject({
      kind: "NOT_ESTIMABLE",
      reason: "TWO_CENTERS_SHOWN_APART",
    });
    const three = [...two, stratum(values(8, 16, 32), values(1, 2, 4), { centerId: 3 })];
    expect(compareGroups({ kind: "STRATA", strata: three }).effect).toMatchObject({
      kind: "RATIO",
      pooling: "RANDOM_EFFECTS",
      centers: 3,
    });
  });

  it("say nothing where no center has both", () => {
    const apart = [stratum(values(8, 16, 32), []), stratum([], values(1, 2, 4), { centerId: 2 })];
    const made = compareGroups({ kind: "STRATA", strata: apart });
    expect(made.effect).toMatchObject({ kind: "NOT_ESTIMABLE", reason: "NO_COMMON_STRATUM" });
    expect(made.test).toMatchObject({ kind: "NOT_TESTED", reason: "NO_COMMON_STRATUM" });
  });
});

describe("the same cases in two phases", () => {
  const pair = (after: number, before: number) => ({ numerator: detected(after), denominator: detected(before) });

  // Ratios 1/2, 1/4, 1/8, 1/16, 1/32: geometric mean 1/8. Five falls of five: p = 2/2^5 = 0.0625.
  it("have the geometric mean of their own ratios, and Wilcoxon's signed rank test", () => {
    const made = compareGroups({
      ...{ kind: "PAIRS", centers: 1 },
      pairs: [pair(1, 2), pair(1, 4), pair(1, 8), pair(1, 16), pair(1, 32)],
    });
    expect(made.effect.kind === "RATIO" ? made.effect.value : 0).toBeCloseTo(1 / 8, 9);
    expect(made.test).toMatchObject({ kind: "TESTED", name: "WILCOXON_SIGNED_RANK", nFirst: 5 });
    if (made.test.kind !== "TESTED") throw new Error("a test");
    expect(made.test.pValue).toBeCloseTo(0.0625, 9);
    expect(made.test.smallestAttainableP).toBeCloseTo(0.0625, 9);
  });

  it("have no p with two pairs, and the reason", () => {
    const made = compareGroups({ kind: "PAIRS", centers: 1, pairs: [pair(1, 2), pair(1, 4)] });
    expect(made.test).toEqual({ kind: "NOT_TESTED", reason: "FEWER_THAN_THREE_PAIRS", nFirst: 2, nSecond: 2 });
  });

  it("are bounded from above where they fall below the limit", () => {
    const fallen = (before: number) => ({ numerator: below(2), denominator: detected(before) });
    const { effect } = compareGroups({ kind: "PAIRS", centers: 1, pairs: [fallen(8), fallen(16), fallen(32)] });
    // At most 2 / 16, 16 being the geometric mean of 8, 16 and 32.
    expect(effect.kind === "BOUND" ? effect.atMost : 0).toBeCloseTo(1 / 8, 9);
  });
});
