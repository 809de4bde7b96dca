import { expect, test } from "vitest";
import { SDC_1 } from "../policy.ts";
import { attackLevels } from "./value/level-attack.ts";
import { attackRoc } from "./value/roc-attack.ts";
import { attackSurvival } from "./value/survival-attack.ts";

const DROP_OFF = { ...SDC_1, dropMinimum: 0, dropShare: 0 };

function levels(n: number, policy = SDC_1) {
  const { targets, within, sides, rightSide } = attackLevels({ n, policy, targets: 200, draws: 200, seed: n });
  const figure = { within: within / targets, side: rightSide / sides };
  console.log(
    `exact but one, n ${n}: value within 10 % ${figure.within.toFixed(2)}, side of median ${figure.side.toFixed(2)}`,
  );
  return figure;
}

test("who knows all values but one learns neither that value nor its side of the median", () => {
  for (const n of [12, 20, 40]) {
    const figure = levels(n);
    expect(figure.within).toBeLessThanOrEqual(0.15);
    expect(figure.side).toBeLessThanOrEqual(0.75);
  }
});

test("with the keyed drop switched off the attack on values goes red", () => {
  expect(levels(12, DROP_OFF).within).toBeGreaterThan(0.15);
});

test("against a bare threshold the attack finds the value and its side, so it is known to work", () => {
  const figure = levels(12, { ...DROP_OFF, significantDigits: 12 });
  expect(figure.within).toBeGreaterThanOrEqual(0.9);
  // Security.md 1.3 D reads 0.99 for an exact median of 12; nine tenths of it belong to sets of 20 and more.
  expect(levels(20, { ...DROP_OFF, significantDigits: 12, middleValues: 1 }).side).toBeGreaterThanOrEqual(0.89);
});

test("who knows every follow-up but one learns neither its month nor how it ended", () => {
  const of = { n: 20, targets: 40, draws: 40, seed: 2 };
  const attacked = attackSurvival({ ...of, policy: SDC_1, shape: "GRID" });
  const bare = attackSurvival({ ...of, policy: DROP_OFF, shape: "EVERY_STEP" });
  console.log(`survival: time and status ${attacked.timeAndStatus} of 40, from every step ${bare.timeAndStatus} of 40`);
  expect(attacked.timeAndStatus / 40).toBeLessThanOrEqual(0.1);
  expect(bare.timeAndStatus / 40).toBeGreaterThanOrEqual(0.9 * 0.74);
});

test("who knows every outcome but one learns it from an exact area under the curve, not from the published one", () => {
  const of = { n: 40, targets: 80, draws: 100, seed: 3 };
  const attacked = attackRoc({ ...of, policy: SDC_1, shape: "ROUNDED" });
  const bare = attackRoc({ ...of, policy: DROP_OFF, shape: "EXACT" });
  console.log(`area under the curve: outcome ${attacked.right} of 80, from the exact one ${bare.right} of 80`);
  expect(attacked.right / 80).toBeLessThanOrEqual(0.8);
  expect(bare.right / 80).toBeGreaterThanOrEqual(0.9);
});
