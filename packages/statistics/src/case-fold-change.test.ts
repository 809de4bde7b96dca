import { expect, test } from "vitest";
import goldens from "../golden/case-fold-change.golden.json";
import { relativeError } from "../golden/golden-cases.ts";
import { foldChangeOver } from "./case-fold-change.ts";
import { below, detected } from "./log-interval.ts";

goldens.forEach((golden, index) => {
  test(`a case's fold change and prediction interval equal R predict.lm (case ${index + 1})`, () => {
    const found = foldChangeOver(golden.controls.map(detected))(detected(golden.case));
    if (found.kind !== "ESTIMATED") throw new Error(`Expected an estimate, got ${found.kind}`);
    expect(relativeError(found.foldChange, golden.foldChange)).toBeLessThan(1e-6);
    expect(relativeError(found.lower, golden.lower)).toBeLessThan(1e-6);
    expect(relativeError(found.upper, golden.upper)).toBeLessThan(1e-6);
  });
});

const controls = [1, 2, 4].map(detected);

test("a case below its limit is at most its limit over the controls", () => {
  // Controls' geometric mean: (1 · 2 · 4)^(1/3) = 2; 6 / 2 = 3.
  const found = foldChangeOver(controls)(below(6));
  expect(found).toMatchObject({ kind: "BOUND", atLeast: null });
  expect(found.kind === "BOUND" && relativeError(found.atMost, 3) < 1e-12).toBe(true);
});

test("controls mostly below their limit bound the fold change from below", () => {
  const found = foldChangeOver([below(2), below(2), below(2)])(detected(80));
  expect(found).toMatchObject({ kind: "BOUND", atMost: null });
  expect(found.kind === "BOUND" && relativeError(found.atLeast, 40) < 1e-12).toBe(true);
});

test("a case and controls below their limits say nothing", () => {
  const found = foldChangeOver([below(2), below(2), below(2)])(below(2));
  expect(found).toMatchObject({ kind: "NOT_ESTIMABLE", reason: "BOTH_CENSORED" });
});

test("two controls are too few, and one censored control of four takes the interval away", () => {
  expect(foldChangeOver(controls.slice(1))(detected(8)).kind).toBe("NOT_ESTIMABLE");
  const found = foldChangeOver([...controls, below(1)])(detected(8));
  expect(found).toMatchObject({ kind: "ESTIMATED", lower: null, noInterval: "CENSORED_CONTROLS" });
});
