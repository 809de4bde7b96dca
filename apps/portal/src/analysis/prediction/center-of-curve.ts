import type { PredictionLineFragment } from "../../generated/operations.ts";
import type { Wording } from "../../language/use-language.ts";
import { stratumLabel } from "../distribution/comparability-class.ts";

/** Whose curve it is: its center, with the assay where that has several curves; null for the curve of all centers. */
export function centerOfCurve(
  { center, comparabilityClass }: PredictionLineFragment,
  curves: readonly PredictionLineFragment[],
  wording: Wording,
): string | null {
  if (!center || comparabilityClass === null) return center?.shortName ?? null;
  const strata = curves.flatMap((curve) =>
    curve.center && curve.comparabilityClass !== null
      ? [{ center: curve.center, comparabilityClass: curve.comparabilityClass }]
      : [],
  );
  return stratumLabel({ center, comparabilityClass }, strata, wording);
}
