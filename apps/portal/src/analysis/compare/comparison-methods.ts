import type { ComparisonOfTwoFragment } from "../../generated/operations.ts";
import type { MethodId } from "../../methods/method-list.ts";
import { codeOfRatio, methodsOfEstimators } from "../../methods/method-of-estimator.ts";

/** The methods behind effects, of each center and pooled, and tests as they were made, and behind adjusting several p. */
export function comparisonMethods(
  comparisons: readonly Pick<ComparisonOfTwoFragment, "effect" | "byStratum" | "test">[],
): readonly MethodId[] {
  const effects = comparisons.flatMap(({ effect, byStratum }) => [
    ...byStratum.flatMap((stratum) => codeOfRatio(stratum.effect)),
    ...codeOfRatio(effect),
  ]);
  const tests = comparisons.flatMap(({ test }) => (test.__typename === "RankTest" ? [test] : []));
  // Scores that stand for ranks have a page of their own, whatever test adds them up.
  const codes = tests.flatMap(({ name, scores }) => [name, scores ?? ""]);
  return [...methodsOfEstimators([...effects, ...codes]), ...(tests.length > 1 ? ["benjamini-hochberg" as const] : [])];
}
