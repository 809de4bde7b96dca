import { isDetected, type LogInterval, logRatioOf } from "@nlrp12/statistics";
import type { Note } from "../frame/answer-frame.type.ts";
import { warning } from "../frame/note.ts";
import { analyteLabels } from "./analyte-labels.ts";
import type { ComparedUnits } from "./compare-groups.ts";
import type { ComparisonRow } from "./comparison-rows.ts";

type Compared = Pick<ComparisonRow, "analyte" | "units" | "figures">;

/** What limits of quantification do to comparisons: values that cannot be ranked, ratios that can only be bounded. */
export function censoringNotes(rows: readonly Compared[]): Note[] {
  const byScores = rows.filter(({ figures: { test } }) => test.kind === "TESTED" && test.scores === "GEHAN");
  const bounded = rows.filter(isBounded);
  const mostlyBelow = bounded.filter(({ units }) => armsOf(units).some(isMostlyCensored));
  const fewDetected = bounded.filter((row) => !mostlyBelow.includes(row));
  return [
    ...noteOf(byScores, (labels) =>
      warning(
        "LIMITS_DIFFER",
        `${labels}: limits of quantification differ within a center, so that some pairs of values cannot be ordered; Gehan's scores stand for ranks.`,
        `${labels} : les limites de quantification diffèrent au sein d'un centre, certaines paires de valeurs ne peuvent être ordonnées ; les scores de Gehan remplacent les rangs.`,
      ),
    ),
    ...noteOf(mostlyBelow, (labels) =>
      warning(
        "MOSTLY_BELOW_LIMIT",
        `${labels}: more than half of a group lies below its limit; the ratio can at most be bounded.`,
        `${labels} : plus de la moitié d'un groupe est sous sa limite ; le rapport ne peut qu'être borné.`,
      ),
    ),
    ...noteOf(fewDetected, (labels) =>
      warning(
        "FEW_DETECTED",
        `${labels}: some values of a group lie beyond a limit and fewer than three are detected; the ratio can at most be bounded.`,
        `${labels} : des valeurs d'un groupe dépassent une limite et moins de trois sont détectées ; le rapport ne peut qu'être borné.`,
      ),
    ),
  ];
}

const noteOf = (rows: readonly Compared[], told: (labels: string) => Note): Note[] =>
  rows.length > 0 ? [told(analyteLabels(rows))] : [];

/** Reasons for no ratio that lie in values beyond their limits. */
const CENSORED = ["MORE_THAN_HALF_CENSORED", "FEWER_THAN_THREE_DETECTED"];

function isBounded({ figures: { effect } }: Compared): boolean {
  return effect.kind === "BOUND" || (effect.kind === "NOT_ESTIMABLE" && CENSORED.includes(effect.reason));
}

/** The values each side of a ratio is made of, in each stratum that holds both; of pairs, their ratios. */
function armsOf(units: ComparedUnits): (readonly LogInterval[])[] {
  if (units.kind === "PAIRS") return [units.pairs.map((pair) => logRatioOf(pair.numerator, pair.denominator))];
  return units.strata.flatMap(({ first, second }) => (first.length > 0 && second.length > 0 ? [first, second] : []));
}

const isMostlyCensored = (values: readonly LogInterval[]): boolean =>
  2 * values.filter(isDetected).length < values.length;
