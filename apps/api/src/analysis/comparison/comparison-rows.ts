import type { Analyte } from "@nlrp12/domain";
import { benjaminiHochberg } from "@nlrp12/statistics";
import { onePerPerson } from "../summary/control-strata.ts";
import { type CheckedGroup, isWithinCases } from "./checked-group.ts";
import type { ComparisonFigures } from "./compare-groups.ts";
import { type UnitsOfComparison, unitsSideBySide, unitsWithinCases } from "./compared-units.ts";
import type { ComparisonValue } from "./comparison-value.sql.ts";

/** One comparison before it is computed: an analyte, a group, and the group it is compared with. */
export interface AskedComparison extends UnitsOfComparison {
  readonly analyte: Analyte;
  readonly group: CheckedGroup;
  readonly reference: CheckedGroup;
  readonly first: readonly ComparisonValue[];
  readonly second: readonly ComparisonValue[];
}

/** One comparison with its figures; `adjustedP` is null without a test. */
export interface ComparisonRow extends AskedComparison {
  readonly figures: ComparisonFigures;
  readonly adjustedP: number | null;
}

/** Every analyte, every group against `b`, analytes in the order asked. */
export function askedComparisons(
  values: readonly ComparisonValue[],
  question: {
    readonly analytes: readonly Analyte[];
    readonly groups: readonly CheckedGroup[];
    readonly kindredsReadable: boolean;
  },
): AskedComparison[] {
  const { groups, kindredsReadable } = question;
  const reference = groups.find(({ key }) => key === "b");
  if (!reference) throw new Error("a comparison has a group b");
  // Where kindreds of some cohorts are not readable, members of a family count one by one everywhere.
  const readable = kindredsReadable ? values : values.map((value) => ({ ...value, kindredId: null }));
  const byAnalyte = Map.groupBy(readable, ({ analyte }) => analyte);
  return question.analytes.flatMap((analyte) =>
    groups
      .filter((group) => group !== reference)
      .map((group): AskedComparison => {
        const of = (member: CheckedGroup): ComparisonValue[] =>
          onePerPerson((byAnalyte.get(analyte) ?? []).filter((value) => value.inGroup[groups.indexOf(member)]));
        return withUnits({ analyte, group, reference, first: of(group), second: of(reference) });
      }),
  );
}

/** Two groups of values with the units they are compared by. */
export function withUnits(of: Omit<AskedComparison, keyof UnitsOfComparison>): AskedComparison {
  const units = isWithinCases(of.group, of.reference) ? unitsWithinCases : unitsSideBySide;
  return { ...of, ...units(of.first, of.second) };
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
