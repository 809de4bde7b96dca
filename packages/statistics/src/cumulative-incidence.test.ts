import { expect, test } from "vitest";
import goldens from "../golden/cumulative-incidence.golden.json";
import { relativeError } from "../golden/golden-cases.ts";
import { cumulativeIncidence } from "./cumulative-incidence.ts";
import { kaplanMeier } from "./kaplan-meier.ts";

for (const [name, golden] of Object.entries(goldens)) {
  const cases = golden.days.map((days, index) => {
    const cause = golden.cause[index] ?? "0";
    return { days, cause: cause === "0" ? null : cause };
  });
  test(`the incidence of every cause, its error and interval equal survfit's multistate curve: ${name}`, () => {
    const found = cumulativeIncidence(cases);
    if (found.kind !== "ESTIMATED") throw new Error("Curves expected");
    expect(found.causes.map(({ cause }) => cause)).toEqual(golden.causes.map(({ cause }) => cause));
    golden.causes.forEach((expected, index) => {
      const steps = found.causes[index]?.steps ?? [];
      expect(steps.map((step) => step.days)).toEqual(golden.time);
      for (const key of ["incidence", "standardError", "lower", "upper"] as const) {
        steps.forEach((step, at) => {
          const error = relativeError(step[key], expected[key][at] ?? Number.NaN);
          expect(error, `${expected.cause} ${key} ${step.days}`).toBeLessThan(1e-9);
        });
      }
    });
  });
}

test("with a single cause the incidence is one minus Kaplan–Meier", () => {
  const days = [10, 20, 25, 40, 70, 90];
  const one = cumulativeIncidence(days.map((day, index) => ({ days: day, cause: index % 2 ? null : "relapse" })));
  const curve = kaplanMeier(days.map((day, index) => ({ days: day, event: index % 2 === 0 })));
  if (one.kind !== "ESTIMATED" || curve.kind !== "ESTIMATED") throw new Error("Curves expected");
  const survival = curve.steps.slice(1).map((step) => step.survival);
  one.causes[0]?.steps.forEach((step, index) => {
    expect(step.incidence).toBeCloseTo(1 - (survival[index] ?? Number.NaN), 12);
  });
});

test("stopping for other reasons keeps relapse under what one minus Kaplan–Meier claims", () => {
  // Of four cases one stops on day 1, one relapses on day 2, one stops on day 3, one relapses on day 4. Half relapse;
  // one minus Kaplan–Meier that calls stopping a cut-off says 1 − (2/3)·0 = 1.
  const causes = ["stop", "relapse", "stop", "relapse"];
  const found = cumulativeIncidence(causes.map((cause, index) => ({ days: index + 1, cause })));
  const relapse = found.kind === "ESTIMATED" ? found.causes[0] : undefined;
  expect(relapse?.steps.at(-1)?.incidence).toBeCloseTo(0.5, 12);
  const asCutOff = kaplanMeier(causes.map((cause, index) => ({ days: index + 1, event: cause === "relapse" })));
  expect(asCutOff.kind === "ESTIMATED" && asCutOff.steps.at(-1)?.survival).toBe(0);
});

test("nobody followed, or nothing that happened, gives no incidence", () => {
  expect(cumulativeIncidence([])).toEqual({ kind: "NOT_ESTIMABLE", reason: "NO_CASES", n: 0 });
  expect(cumulativeIncidence([{ days: 30, cause: null }])).toMatchObject({ kind: "ESTIMATED", causes: [] });
});
