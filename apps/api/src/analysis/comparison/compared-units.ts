import { geometricMeanOfReplicates, type LogInterval, type RatioPair } from "@nlrp12/statistics";
import { onePerPerson, stratumKey, unitsOf } from "../summary/control-strata.ts";
import type { ComparedStratum, ComparedUnits } from "./compare-groups.ts";
import type { ComparisonValue } from "./comparison-value.sql.ts";

/** The units of one comparison, and what could not enter it. */
export interface UnitsOfComparison {
  readonly units: ComparedUnits;
  /** Strata in which only one of the groups has values, as numbers of units. */
  readonly leftOut: readonly {
    readonly centerId: number;
    readonly comparabilityClass: string;
    readonly first: number;
    readonly second: number;
  }[];
  /** Persons who stand in both groups and are not compared within themselves. */
  readonly inBoth: number;
}

/** What a unit is computed from, and nothing else of the row: a large comparison is copied into another thread. */
const logsOf = ({ logLower, logUpper }: LogInterval): LogInterval => ({ logLower, logUpper });

/** Two groups side by side, within each center and comparability class; a kindred is one unit of its group. */
export function unitsSideBySide(
  first: readonly ComparisonValue[],
  second: readonly ComparisonValue[],
): UnitsOfComparison {
  const one = Map.groupBy(onePerPerson(first), stratumKey);
  const other = Map.groupBy(onePerPerson(second), stratumKey);
  const strata = [...new Set([...one.keys(), ...other.keys()])].flatMap((key): ComparedStratum[] => {
    const [ofFirst, ofSecond] = [one.get(key) ?? [], other.get(key) ?? []];
    const [any] = [...ofFirst, ...ofSecond];
    if (!any) return [];
    const { centerId, comparabilityClass } = any;
    const [first, second] = [unitsOf(ofFirst).map(logsOf), unitsOf(ofSecond).map(logsOf)];
    return [{ centerId, comparabilityClass, first, second }];
  });
  const persons = new Set(first.map(({ personId }) => personId));
  return {
    units: { kind: "STRATA", strata },
    leftOut: strata
      .filter((stratum) => stratum.first.length === 0 || stratum.second.length === 0)
      .map((stratum) => ({ ...stratum, first: stratum.first.length, second: stratum.second.length })),
    inBoth: new Set(second.map(({ personId }) => personId).filter((personId) => persons.has(personId))).size,
  };
}

/** Whether any case has a value in both groups, whatever assay read it; so too where a group has none to be told by. */
export function isOfSameCases(first: readonly ComparisonValue[], second: readonly ComparisonValue[]): boolean {
  const caseOf = ({ cohortId, caseId }: ComparisonValue): string => `${cohortId} ${caseId}`;
  const cases = new Set(first.map(caseOf));
  return cases.size === 0 || second.length === 0 || second.some((value) => cases.has(caseOf(value)));
}

/** What the two values of a pair share: case and comparability class. */
export const sameCase = ({ cohortId, caseId, comparabilityClass }: ComparisonValue): string =>
  `${cohortId} ${caseId} ${comparabilityClass}`;

/** Two phases of the same cases as pairs of one comparability class; a kindred is one pair, of mean logs. */
export function unitsWithinCases(
  first: readonly ComparisonValue[],
  second: readonly ComparisonValue[],
): UnitsOfComparison {
  const before = new Map(second.map((value) => [sameCase(value), value]));
  const paired = onePerPerson(first.filter((value) => before.has(sameCase(value))));
  const kindreds = Map.groupBy(paired, ({ kindredId, personId }) => kindredId ?? `person ${personId}`);
  const pairs = [...kindreds.values()].map(
    (members): RatioPair => ({
      numerator: geometricMeanOfReplicates(members),
      denominator: geometricMeanOfReplicates(members.flatMap((member) => before.get(sameCase(member)) ?? [])),
    }),
  );
  const centers = new Set(paired.map(({ centerId }) => centerId)).size;
  return { units: { kind: "PAIRS", pairs, centers }, leftOut: [], inBoth: 0 };
}
