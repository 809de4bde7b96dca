import { below, detected, type LogInterval, ratioArm } from "@nlrp12/statistics";
import { describe, expect, it } from "vitest";
import { ratioOfGroups, type StratumRatio } from "./ratio-outcome.ts";
import { pooledRatio } from "./ratio-pooling.ts";

const values = (...pgPerMl: readonly number[]): LogInterval[] => pgPerMl.map(detected);

function stratum(centerId: number, kit: string, patients: LogInterval[], controls: LogInterval[]): StratumRatio {
  return {
    centerId,
    comparabilityClass: kit,
    ...ratioOfGroups({ numerator: ratioArm(patients), denominator: ratioArm(controls) }),
  };
}

// Ratio 8 = 2^3, standard error √(2/3) in units of log 2, 4 degrees of freedom.
const eightfold = (centerId: number, kit = "A") => stratum(centerId, kit, values(8, 16, 32), values(1, 2, 4));
// Patients 29, 231 or 779 times two, each of three controls below 2.
const boundedAt = (centerId: number, least: number) =>
  stratum(centerId, "A", values(2 * least, 2 * least, 2 * least), [below(2), below(2), below(2)]);

describe("the ratio of several centers", () => {
  // Four centers agree: tau² = 0, q = 0. Its variance not below the fixed one, SE = √(2/3)/2 = 0.40825; with t₃ = 3.182446
  // 3 ± 1.29923, so 3.2506 to 19.689; a further center with t₂ = 4.302653 3 ± 1.75655, so 2.3676 to 27.031.
  it("has a prediction interval no narrower than its own, and Hartung and Knapp's beside it", () => {
    const ratio = pooledRatio([1, 2, 3, 4].map((center) => eightfold(center)));
    expect(ratio).toMatchObject({ kind: "RATIO", estimator: "REML_HARTUNG_KNAPP", centers: 4, nNumerator: 12 });
    if (ratio?.kind !== "RATIO") throw new Error("a ratio");
    expect(ratio.lower).toBeCloseTo(3.2506, 3);
    expect(ratio.upper).toBeCloseTo(19.689, 2);
    expect(ratio.predictionLower).toBeCloseTo(2.3676, 3);
    expect(ratio.predictionUpper).toBeCloseTo(27.031, 2);
    expect([ratio.hartungKnappLower, ratio.hartungKnappUpper]).toEqual([expect.closeTo(8, 9), expect.closeTo(8, 9)]);
    expect([ratio.iSquared, ratio.iSquaredLower]).toEqual([0, 0]);
  });

  // Two kits of one center: SE = √(2/3 / 2 · (1 + 4·(¼ + ¼)/4)) = √½, 1/(2·(¼/4)) = 8 degrees of freedom; with
  // t₈ = 2.306004 3 ± 1.63059, so 2.5837 to 24.771.
  it("combines the kits of one center first, so that one center alone is no sample of centers", () => {
    const ratio = pooledRatio([eightfold(1, "A"), eightfold(1, "B")]);
    expect(ratio).toMatchObject({ estimator: "INVERSE_VARIANCE", pooling: "ONE_CENTER", centers: 1, nDenominator: 6 });
    if (ratio?.kind !== "RATIO") throw new Error("a ratio");
    expect([ratio.value, ratio.lower, ratio.upper]).toEqual([8, 2.5837, 24.771].map((end) => expect.closeTo(end, 2)));
    expect(pooledRatio(["A", "B", "C", "D"].map((kit) => eightfold(1, kit)))).toMatchObject({
      ...{ pooling: "ONE_CENTER", centers: 1, predictionLower: null },
    });
    expect(pooledRatio([eightfold(1, "A"), eightfold(1, "B"), eightfold(2)])).toMatchObject({
      reason: "TWO_CENTERS_SHOWN_APART",
    });
  });

  it("is bounded where every center gives a bound only, by the one that holds in each, of all their cases", () => {
    expect(pooledRatio([boundedAt(1, 231), boundedAt(2, 29), boundedAt(3, 779)])).toMatchObject({
      ...{ kind: "BOUND", atLeast: expect.closeTo(29, 9), centers: 3, nNumerator: 9, nDenominator: 9 },
    });
  });

  // Five patients below 1 against controls of geometric mean 32: at most 1/32 = 0.03125.
  const suppressed = (centerId: number) =>
    stratum(
      centerId,
      "A",
      Array.from({ length: 5 }, () => below(1)),
      values(16, 32, 32, 32, 64),
    );

  it("is bounded from above where the patients are below their limit and the controls are not", () => {
    expect(pooledRatio([suppressed(1)])).toMatchObject({
      kind: "BOUND",
      atLeast: null,
      atMost: expect.closeTo(1 / 32, 9),
    });
    expect(pooledRatio([suppressed(1), suppressed(2)])).toMatchObject({
      centers: 2,
      atMost: expect.closeTo(1 / 32, 9),
    });
  });

  it("lets no ratio stand for a center that is bounded, from below or above", () => {
    expect(pooledRatio([eightfold(1), suppressed(2)])).toMatchObject({ reason: "SHOWN_APART", nNumerator: 8 });
    expect(pooledRatio([boundedAt(1, 231), suppressed(2)])).toMatchObject({ reason: "SHOWN_APART" });
  });

  // Three agreeing centers: 3 ± 4.302653 · √(2/9) on base 2, so 1.96 to 32.6. A bound of 29 lies within, one of 231 beyond.
  it("pools three centers beside a bound that the pool's interval reaches, and none beside one it does not", () => {
    const three = [eightfold(1), eightfold(2), eightfold(3)];
    expect(pooledRatio([...three, boundedAt(4, 29)])).toMatchObject({ kind: "RATIO", centers: 3 });
    expect(pooledRatio([...three, boundedAt(4, 231)])).toMatchObject({ reason: "BOUND_BEYOND_POOL", nNumerator: 12 });
    expect(pooledRatio([...three, suppressed(4)])).toMatchObject({ reason: "BOUND_BEYOND_POOL", nNumerator: 14 });
  });

  it("is shown apart where one center has an interval and others a bound", () => {
    expect(pooledRatio([eightfold(1), boundedAt(2, 29)])).toMatchObject({
      ...{ kind: "NOT_ESTIMABLE", reason: "SHOWN_APART", nNumerator: 6, nDenominator: 6 },
    });
  });

  // Four against four with a control below its limit: a ratio without interval, which a pool would not give it either.
  it("does not pool a center without an interval of its own", () => {
    const small = stratum(3, "A", values(8, 16, 32, 64), [below(1), ...values(1, 2, 4)]);
    expect(small.outcome).toMatchObject({ kind: "RATIO", lower: null });
    expect(pooledRatio([eightfold(1), eightfold(2), small])).toMatchObject({ reason: "SHOWN_APART", nNumerator: 10 });
    expect(pooledRatio([small])).toMatchObject({ kind: "RATIO", lower: null, centers: 1 });
  });
});
