import { geometricMeanOfReplicates, type LogInterval, type RatioPair } from "@nlrp12/statistics";
import { caseAndClass, caseKey } from "../frame/case-key.ts";
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

/** The values of two groups; what units are made of has one a person. */
interface TwoGroups {
  readonly first: readonly ComparisonValue[];
  readonly second: readonly ComparisonValue[];
}

/** One value of each person in each group: the first. */
export const firstOfEachPerson = ({ first, second }: TwoGroups): TwoGroups => ({
  first: onePerPerson(first),
  second: onePerPerson(second),
});

/**
 * One value of each person in each of two phases: those of the first record that holds both, read alike; of a person
 * without such a record the first value in each.
 */
export function firstPairOfEachPerson({ first, second }: TwoGroups): TwoGroups {
  const inSecond = new Set(second.map(caseAndClass));
  const pairOf = new Map(
    first
      .filter((value) => inSecond.has(caseAndClass(value)))
      .toReversed()
      .map((value) => [value.personId, caseAndClass(value)]),
  );
  const stands = (value: ComparisonValue): boolean =>
    (pairOf.get(value.personId) ?? caseAndClass(value)) === caseAndClass(value);
  return firstOfEachPerson({ first: first.filter(stands), second: second.filter(stands) });
}

/** Two groups side by side, within each center and comparability class; a kindred is one unit of its group. */
export function unitsSideBySide({ first, second }: TwoGroups): UnitsOfComparison {
  const one = Map.groupBy(first, stratumKey);
  const other = Map.groupBy(second, stratumKey);
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
export function isOfSameCases({ first, second }: TwoGroups): boolean {
  const cases = new Set(first.map(caseKey));
  return cases.size === 0 || second.length === 0 || second.some((value) => cases.has(caseKey(value)));
}

/** Two phases of the same cases as pairs of one comparability class; a kindred is one pair, of mean logs. */
export function unitsWithinCases({ first, second }: TwoGroups): UnitsOfComparison {
  const before = new Map(second.map((value) => [caseAndClass(value), value]));
  const paired = first.filter((value) => before.has(caseAndClass(value)));
  const kindreds = Map.groupBy(paired, ({ kindredId, personId }) => kindredId ?? `person ${personId}`);
  const pairs = [...kindreds.values()].map(
    (members): RatioPair => ({
      numerator: geometricMeanOfReplicates(members),
      denominator: geometricMeanOfReplicates(members.flatMap((member) => before.get(caseAndClass(member)) ?? [])),
    }),
  );
  const centers = new Set(paired.map(({ centerId }) => centerId)).size;
  return { units: { kind: "PAIRS", pairs, centers }, leftOut: [], inBoth: 0 };
}
