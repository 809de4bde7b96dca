import { expect, test } from "vitest";
import { relativeError } from "../golden/golden-cases.ts";
import goldens from "../golden/roc.golden.json";
import { areaUnderCurve } from "./area-under-curve.ts";
import { above, below, detected } from "./log-interval.ts";
import type { MarkedCase } from "./marked-case.ts";
import { rocCurve } from "./roc-curve.ts";
import { youdenCut } from "./youden-cut.ts";

const close = (found: number | undefined, golden: number | undefined) =>
  expect(relativeError(found ?? null, golden ?? Number.NaN)).toBeLessThan(1e-9);

for (const [name, golden] of Object.entries(goldens)) {
  const direction = golden.low ? "LOW_WITH_OUTCOME" : "HIGH_WITH_OUTCOME";
  const cases = golden.value.map((value, index) => ({
    value: detected(value),
    outcome: golden.outcome[index] ?? false,
  }));

  test(`the area and its intervals equal pROC and Newcombe's equation: ${name}`, () => {
    const found = areaUnderCurve(cases, direction);
    if (found.kind !== "ESTIMATED") throw new Error(`Expected an area, got ${found.reason}`);
    close(found.auc, golden.auc);
    close(found.newcombe.lower, golden.newcombe[0]);
    close(found.newcombe.upper, golden.newcombe[1]);
    expect(Math.abs(found.deLong.standardError - golden.standardError)).toBeLessThan(1e-9);
    close(found.deLong.lower, golden.deLong[0]);
    close(found.deLong.upper, golden.deLong[1]);
  });

  test(`every point of the curve equals pROC's coordinates: ${name}`, () => {
    const found = rocCurve(cases, direction);
    if (found.kind !== "DRAWN") throw new Error(`Expected a curve, got ${found.reason}`);
    const points = golden.low ? [...found.points].reverse() : found.points;
    expect(points.map(({ cutLog }) => cutLog.toFixed(9))).toEqual(golden.cutLog.map((cut) => Number(cut).toFixed(9)));
    points.forEach((point, index) => {
      expect(point.sensitivity).toBeCloseTo(golden.sensitivity[index] ?? Number.NaN, 12);
      expect(point.specificity).toBeCloseTo(golden.specificity[index] ?? Number.NaN, 12);
    });
  });

  test(`Youden's cut is pROC's best, and none is given under ten and ten: ${name}`, () => {
    const found = youdenCut(cases, direction);
    const few =
      Math.min(golden.outcome.filter(Boolean).length, golden.outcome.filter((outcome) => !outcome).length) < 10;
    expect(found.kind).toBe(few ? "NO_CUT" : "CUT");
    if (found.kind === "NO_CUT") return;
    close(found.point.cutLog, golden.best[0] ?? undefined);
    close(found.point.sensitivity, golden.bestSensitivity);
    expect(found.equallyGood).toBe(golden.best.length - 1);
  });
}

function marked(withOutcome: readonly MarkedCase["value"][], without: readonly MarkedCase["value"][]): MarkedCase[] {
  return [
    ...withOutcome.map((value) => ({ value, outcome: true })),
    ...without.map((value) => ({ value, outcome: false })),
  ];
}

test("a pair whose limits leave it open counts half, and is counted", () => {
  // Pairs against <4: 9 and 8 win, 3 is open. Against 1 and 2 all win: (2 + ½ + 6) / 9.
  const cases = marked([9, 8, 3].map(detected), [below(4), detected(1), detected(2)]);
  const found = areaUnderCurve(cases, "HIGH_WITH_OUTCOME");
  expect(found).toMatchObject({ auc: expect.closeTo(8.5 / 9, 12), undecidedPairs: 1 });
});

test("for a curve over cuts everything under the highest limit is tied", () => {
  const cases = marked([detected(9), detected(3)], [below(4), detected(2), above(20)]);
  // 3, <4 and 2 read as below 4; cuts between it and 9, and between 9 and the upper limit 20.
  const found = rocCurve(cases, "HIGH_WITH_OUTCOME");
  expect(found).toMatchObject({ kind: "DRAWN", recensored: 2 });
  if (found.kind !== "DRAWN") return;
  expect(found.points.map(({ truePositives, falsePositives }) => [truePositives, falsePositives])).toEqual([
    [2, 3],
    [1, 1],
    [0, 1],
    [0, 0],
  ]);
  expect(found.points[1]?.cutLog).toBeCloseTo(Math.log(6), 12);
});

test("an upper limit under a lower one leaves no order to cut", () => {
  expect(rocCurve(marked([above(3)], [below(9)]), "HIGH_WITH_OUTCOME")).toMatchObject({ reason: "LIMITS_CROSS" });
});

test("too few cases, or one outcome only, are said and not estimated", () => {
  const values = [1, 2, 3].map(detected);
  const direction = "HIGH_WITH_OUTCOME";
  expect(areaUnderCurve(marked(values.slice(1), values), direction)).toMatchObject({
    reason: "FEWER_THAN_THREE_WITH_OUTCOME",
  });
  expect(areaUnderCurve(marked(values, []), direction)).toMatchObject({ reason: "FEWER_THAN_THREE_WITHOUT_OUTCOME" });
  expect(rocCurve(marked([], values), direction)).toMatchObject({ reason: "NONE_WITH_OUTCOME" });
  expect(rocCurve(marked(values, []), direction)).toMatchObject({ reason: "NONE_WITHOUT_OUTCOME" });
});
