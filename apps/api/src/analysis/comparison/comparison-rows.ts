import type { Analyte } from "@nlrp12/domain";
import { benjaminiHochberg } from "@nlrp12/statistics";
import { type CheckedGroup, differInPhase } from "./checked-group.ts";
import type { ComparedUnits, ComparisonFigures } from "./compare-groups.ts";
import {
  firstOfEachPerson,
  firstPairOfEachPerson,
  isOfSameCases,
  type UnitsOfComparison,
  unitsSideBySide,
  unitsWithinCases,
} from "./compared-units.ts";
import type { ComparisonValue } from "./comparison-value.sql.ts";

/** An analyte, a group, and the group it is compared with, each with its values. */
export interface ComparedValues {
  readonly analyte: Analyte;
  readonly group: CheckedGroup;
  readonly reference: CheckedGroup;
  readonly first: readonly ComparisonValue[];
  readonly second: readonly ComparisonValue[];
}

/** One comparison before it is computed; one value a person in each group. */
export interface AskedComparison extends ComparedValues, UnitsOfComparison {}

/** What a comparison asks. */
export interface ComparisonGroups {
  readonly analytes: readonly Analyte[];
  readonly groups: readonly CheckedGroup[];
  readonly kindredsReadable: boolean;
}

/** One comparison with its figures; `adjustedP` is null without a test. */
export interface ComparisonRow extends AskedComparison {
  readonly figures: ComparisonFigures;
  readonly adjustedP: number | null;
}

/** Every analyte, every group against `b`, analytes in the order asked, with what they are compared by. */
export const askedComparisons = (values: readonly ComparisonValue[], question: ComparisonGroups): AskedComparison[] =>
  comparedValues(values, question).map((of) => withUnits(of, kindOf(of)));

/** Every analyte, every group against `b`, analytes in the order asked. */
export function comparedValues(values: readonly ComparisonValue[], question: ComparisonGroups): ComparedValues[] {
  const { groups, kindredsReadable } = question;
  const reference = groups.find(({ key }) => key === "b");
  if (!reference) throw new Error("a comparison has a group b");
  // Where kindreds of some cohorts are not readable, members of a family count one by one everywhere.
  const readable = kindredsReadable ? values : values.map((value) => ({ ...value, kindredId: null }));
  const byAnalyte = Map.groupBy(readable, ({ analyte }) => analyte);
  return question.analytes.flatMap((analyte) =>
    groups
      .filter((group) => group !== reference)
      .map((group): ComparedValues => {
        const of = (member: CheckedGroup): ComparisonValue[] =>
          (byAnalyte.get(analyte) ?? []).filter((value) => value.inGroup[groups.indexOf(member)]);
        return { analyte, group, reference, first: of(group), second: of(reference) };
      }),
  );
}

type ComparedBy = ComparedUnits["kind"];

/**
 * By pairs where the groups differ in phase alone and any case stands in both; side by side where none does, as of
 * patients never treated and those before treatment.
 */
function kindOf(of: ComparedValues): ComparedBy {
  return differInPhase(of.group, of.reference) && isOfSameCases(of) ? "PAIRS" : "STRATA";
}

/** Two groups of values, one a person, with the units they are compared by. */
export function withUnits(of: ComparedValues, by: ComparedBy): AskedComparison {
  const values = by === "PAIRS" ? firstPairOfEachPerson(of) : firstOfEachPerson(of);
  return { ...of, ...values, ...(by === "PAIRS" ? unitsWithinCases(values) : unitsSideBySide(values)) };
}

/** A comparison whose groups share persons outside pairs has no figures of its own. */
const NOT_INDEPENDENT = "SAME_PERSONS_IN_BOTH";

/** The comparisons with their figures, p adjusted over all tests of the question (Benjamini–Hochberg). */
export function comparisonRows(
  asked: readonly AskedComparison[],
  figures: readonly ComparisonFigures[],
): ComparisonRow[] {
  const rows = asked.flatMap((comparison, at) => {
    const made = figures[at];
    return made ? [{ ...comparison, figures: comparison.inBoth > 0 ? withoutFigures(comparison) : made }] : [];
  });
  const tested = rows.flatMap(({ figures: { test } }) => (test.kind === "TESTED" ? [test] : []));
  const adjusted = benjaminiHochberg(tested.map(({ pValue }) => pValue));
  const adjustedOf = new Map<ComparisonRow["figures"]["test"], number | undefined>(
    tested.map((test, place) => [test, adjusted[place]]),
  );
  return rows.map((row) => ({ ...row, adjustedP: adjustedOf.get(row.figures.test) ?? null }));
}

function withoutFigures({ first, second }: AskedComparison): ComparisonFigures {
  const reason = NOT_INDEPENDENT;
  return {
    effect: { kind: "NOT_ESTIMABLE", reason, nNumerator: first.length, nDenominator: second.length },
    strata: [],
    hodgesLehmann: null,
    detected: null,
    test: { kind: "NOT_TESTED", reason, nFirst: first.length, nSecond: second.length },
  };
}
