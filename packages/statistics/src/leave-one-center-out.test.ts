import { expect, test } from "vitest";
import goldens from "../golden/centers.golden.json";
import { relativeError } from "../golden/golden-cases.ts";
import { leaveOneCenterOut } from "./leave-one-center-out.ts";
import { below, detected } from "./log-interval.ts";
import { type CenteredCase, withinCenterAuc } from "./within-center-auc.ts";

const close = (found: number | undefined, golden: number | undefined) =>
  expect(relativeError(found ?? null, golden ?? Number.NaN)).toBeLessThan(1e-9);

for (const [name, golden] of Object.entries(goldens)) {
  const cases = golden.value.map((value, index) => ({
    value: detected(value),
    outcome: golden.outcome[index] ?? false,
    center: golden.center[index] ?? "",
  }));

  test(`the area over pairs inside centers equals pROC by center: ${name}`, () => {
    const found = withinCenterAuc(cases, "HIGH_WITH_OUTCOME");
    if (found.kind !== "ESTIMATED") throw new Error(`Expected an area, got ${found.reason}`);
    close(found.auc, golden.auc);
    close(found.newcombe.lower, golden.newcombe[0]);
    close(found.newcombe.upper, golden.newcombe[1]);
    found.centers.forEach(({ auc }, index) => {
      close(auc, golden.areas[index]);
    });
    expect(found.droppedCenters).toEqual(golden.dropped);
  });

  test(`each center left out is judged by the cut of the others as with pROC: ${name}`, () => {
    const { centers } = leaveOneCenterOut(cases, "HIGH_WITH_OUTCOME");
    expect(centers.map(({ center }) => center)).toEqual(golden.left.map(({ center }) => center));
    golden.left.forEach((expected, index) => {
      const found = centers[index];
      expect(found?.cut.kind).toBe(expected.cutLog === null ? "NO_CUT" : "CUT");
      if (expected.cutLog === null) return;
      close(found?.cut.kind === "CUT" ? found.cut.point.cutLog : undefined, expected.cutLog);
      for (const key of ["sensitivity", "specificity"] as const) {
        const share = found?.[key] ?? null;
        const there = "sensitivity" in expected ? expected[key] : null;
        if (there === null) expect(share).toBeNull();
        else [share?.share, share?.lower, share?.upper].forEach((value, at) => void close(value, there[at]));
      }
    });
  });
}

const outcomes = Array.from({ length: 24 }, (_, index) => index % 2 === 0);
const twoCenters = outcomes.map(
  (outcome, index): CenteredCase => ({ value: detected(outcome ? 20 + index : 1 + index / 4), outcome, center: "A" }),
);

test("a left-out case whose limit leaves it open on which side of the cut it lies is in neither share", () => {
  // The other center's cut lies between 6.5 and 20; below 50 may be either, below 2 is negative.
  const left: CenteredCase[] = [
    { value: below(50), outcome: true, center: "B" },
    { value: below(2), outcome: false, center: "B" },
  ];
  const found = leaveOneCenterOut([...twoCenters, ...left], "HIGH_WITH_OUTCOME");
  expect(found.centers[1]).toMatchObject({
    center: "B",
    undecided: 1,
    sensitivity: null,
    specificity: { n: 1, share: 1 },
  });
});

test("low values that tell are judged by the same cut turned round", () => {
  const turned = [...twoCenters, ...twoCenters.map((each) => ({ ...each, center: "B" }))].map((each) => ({
    ...each,
    outcome: !each.outcome,
  }));
  const found = leaveOneCenterOut(turned, "LOW_WITH_OUTCOME");
  expect(found).toMatchObject({
    kind: "ESTIMATED",
    sensitivity: { share: 1, n: 24 },
    specificity: { share: 1, n: 24 },
  });
});

test("one center, or nowhere ten with and ten without elsewhere, gives no validation", () => {
  expect(leaveOneCenterOut(twoCenters, "HIGH_WITH_OUTCOME")).toMatchObject({ reason: "ONE_CENTER" });
  const few = twoCenters.map((each, index) => ({ ...each, center: index < 8 ? "A" : "B" }));
  expect(leaveOneCenterOut(few, "HIGH_WITH_OUTCOME")).toMatchObject({ reason: "NO_CUT" });
});

test("centers in which every case, or none, had the outcome leave no pair", () => {
  const alone = twoCenters.map((each) => ({ ...each, center: each.outcome ? "A" : "B" }));
  expect(withinCenterAuc(alone, "HIGH_WITH_OUTCOME")).toMatchObject({
    reason: "FEWER_THAN_THREE_WITH_OUTCOME",
    droppedCenters: ["A", "B"],
    droppedCases: 24,
  });
});
