import { directed, type MarkedCase, type MarkerDirection } from "./marked-case.ts";
import { orderedMarker, placesOf } from "./ordered-marker.ts";

/** What one cut would have said of the cases. */
export type RocPoint = {
  /**
   * The log of the cut, midway between two neighbouring values or limits: called positive are values at or beyond it,
   * on the side of the direction. −Infinity and Infinity call all or none.
   */
  readonly cutLog: number;
  readonly sensitivity: number;
  readonly specificity: number;
  readonly truePositives: number;
  readonly falsePositives: number;
};

/** A curve over all cuts, or why there is none. */
export type RocCurve =
  | {
      readonly kind: "DRAWN";
      /** From the cut that calls every case positive to the one that calls none. */
      readonly points: readonly RocPoint[];
      readonly nWith: number;
      readonly nWithout: number;
      /** Values that had to be read as beyond the highest lower or lowest upper limit to be ordered. */
      readonly recensored: number;
    }
  | {
      readonly kind: "NOT_DRAWN";
      readonly reason: "NONE_WITH_OUTCOME" | "NONE_WITHOUT_OUTCOME" | "LIMITS_CROSS";
      readonly nWith: number;
      readonly nWithout: number;
    };

/**
 * The ROC curve (Hanley & McNeil, Radiology 1982;143:29): sensitivity and specificity at every cut. Equals R
 * `pROC::coords(roc(outcome, log(value), direction = "<"), "all")` to 12 digits. Values whose limits differ are
 * re-censored at the highest; then the area of this curve is that of the re-censored values.
 */
export function rocCurve(cases: readonly MarkedCase[], direction: MarkerDirection): RocCurve {
  const nWith = cases.filter(({ outcome }) => outcome).length;
  const sizes = { nWith, nWithout: cases.length - nWith };
  if (sizes.nWith === 0) return { kind: "NOT_DRAWN", reason: "NONE_WITH_OUTCOME", ...sizes };
  if (sizes.nWithout === 0) return { kind: "NOT_DRAWN", reason: "NONE_WITHOUT_OUTCOME", ...sizes };
  const given = cases.map(({ value }) => directed(value, direction));
  const ordered = orderedMarker(given);
  if (ordered === null) return { kind: "NOT_DRAWN", reason: "LIMITS_CROSS", ...sizes };
  const { places, values } = placesOf(ordered);
  const atOrBeyond = (outcome: boolean) =>
    countsFrom(
      places.filter((_, at) => cases[at]?.outcome === outcome),
      values.length,
    );
  const positives = { true: atOrBeyond(true), false: atOrBeyond(false) };
  const points = Array.from({ length: values.length + 1 }, (_, cut): RocPoint => {
    const truePositives = positives.true[cut] ?? 0;
    const falsePositives = positives.false[cut] ?? 0;
    const cutLog = cut === 0 ? -Infinity : midway(values[cut - 1]?.logUpper, values[cut]?.logLower);
    return {
      cutLog: direction === "HIGH_WITH_OUTCOME" ? cutLog : -cutLog,
      sensitivity: truePositives / sizes.nWith,
      specificity: 1 - falsePositives / sizes.nWithout,
      truePositives,
      falsePositives,
    };
  });
  const recensored = ordered.filter(
    (value, index) => value.logLower !== given[index]?.logLower || value.logUpper !== given[index]?.logUpper,
  ).length;
  return { kind: "DRAWN", points, ...sizes, recensored };
}

function midway(under: number | undefined, over: number | undefined): number {
  return over === undefined || under === undefined ? Infinity : (under + over) / 2;
}

/** How many places are at each index or beyond it. */
function countsFrom(places: readonly number[], length: number): number[] {
  const counts = Array.from({ length: length + 1 }, () => 0);
  for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  for (let index = length - 1; index >= 0; index -= 1) counts[index] = (counts[index] ?? 0) + (counts[index + 1] ?? 0);
  return counts;
}
