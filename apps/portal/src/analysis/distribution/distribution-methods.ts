import type { ExactCytokineCellFragment } from "../../generated/operations.ts";
import type { MethodId } from "../../methods/method-list.ts";
import { codeOfRatio, methodsOfEstimators } from "../../methods/method-of-estimator.ts";
import type { DistributionQuestion } from "./distribution-data.ts";

/** The methods behind the boxes and means that are drawn, and behind the ratios written over them. */
export function distributionMethods(
  cells: readonly ExactCytokineCellFragment[],
  measure: DistributionQuestion["measure"],
): readonly MethodId[] {
  const drawn = cells.flatMap(({ byClass, foldChanges }) =>
    measure === "foldChange" ? (foldChanges ? [foldChanges] : []) : byClass.map(({ distribution }) => distribution),
  );
  const means = drawn.flatMap(({ geometricMean }) => (geometricMean ? [geometricMean.estimator] : []));
  const ratios = cells.flatMap(({ vsControls, vsControlsByCenter }) => [
    ...codeOfRatio(vsControls),
    ...vsControlsByCenter.flatMap(({ result }) => codeOfRatio(result)),
  ]);
  const points: readonly MethodId[] = measure === "foldChange" ? ["case-fold-change", "quantiles"] : ["quantiles"];
  return [...points, ...methodsOfEstimators([...means, ...ratios])];
}
