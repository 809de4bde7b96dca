import { classButForStimulus, stimulationOf } from "@nlrp12/domain";
import { geometricMeanOfReplicates, joinKindreds, pairedGeometricMeanRatio, type RatioPair } from "@nlrp12/statistics";
import { caseKey } from "../frame/case-key.ts";
import { NOT_POOLED, type RatioOutcome } from "../frame/ratio-outcome.ts";
import type { CytokineLevel } from "./cytokine-value.sql.ts";

/** The ratio within pairs of so many centers as answers hold it; null without a pair. */
export function outcomeOfPairs(pairs: readonly RatioPair[], centers: number): RatioOutcome | null {
  if (pairs.length === 0) return null;
  const ratio = pairedGeometricMeanRatio(pairs);
  const counts = countsOf(pairs);
  if (ratio.kind === "NOT_ESTIMABLE") return { kind: "NOT_ESTIMABLE", reason: ratio.reason, ...counts };
  if (ratio.kind === "BOUND") {
    const { atLeast, atMost } = ratio;
    return { kind: "BOUND", atLeast, atMost, certainAtLeast: null, certainAtMost: null, ...counts, centers };
  }
  const { ratio: value, lower, upper, method: estimator } = ratio;
  return { kind: "RATIO", value, lower, upper, estimator, pooling: "NONE", ...NOT_POOLED, ...counts, centers };
}

const countsOf = ({ length }: readonly RatioPair[]) => ({ nNumerator: length, nDenominator: length });

/** What a pair counts as: one of its family, or one of its own. */
type PairUnit = "KINDRED" | "PERSON";

/** A value and what it is divided by. */
interface PairOfValues {
  readonly numerator: CytokineLevel;
  readonly denominator: CytokineLevel;
}

/** One pair per kindred, of the mean logs of its members above and below the line; a case without one is its own. */
function unitPairs(pairs: readonly PairOfValues[], unit: PairUnit): RatioPair[] {
  if (unit === "PERSON") return [...pairs];
  return joinKindreds<RatioPair, PairOfValues>(pairs, {
    kindredOf: ({ numerator }) => numerator.kindredId,
    joined: (family) => ({
      numerator: geometricMeanOfReplicates(family.map(({ numerator }) => numerator)),
      denominator: geometricMeanOfReplicates(family.map(({ denominator }) => denominator)),
    }),
  });
}

/** The ratio within pairs, one a family or person, and of how many centers they are. */
function ratioOfPairs(pairs: readonly PairOfValues[], unit: PairUnit): RatioOutcome | null {
  const centers = new Set(pairs.map(({ numerator }) => numerator.centerId)).size;
  return outcomeOfPairs(unitPairs(pairs, unit), centers);
}

/** The values before treatment among values, by cohort and case; each cell of an answer looks into the same ones. */
type Baselines = ReadonlyMap<number, ReadonlyMap<number, CytokineLevel>>;
const baselines = new WeakMap<readonly CytokineLevel[], Baselines>();

function baselinesOf(everyValue: readonly CytokineLevel[]): Baselines {
  const known = baselines.get(everyValue);
  if (known) return known;
  const before = Map.groupBy(
    everyValue.filter(({ phase }) => phase === "BEFORE"),
    ({ cohortId }) => cohortId,
  );
  const byCase = new Map(
    [...before].map(([cohortId, values]) => [cohortId, new Map(values.map((value) => [value.caseId, value]))]),
  );
  baselines.set(everyValue, byCase);
  return byCase;
}

/** Values on or after treatment with that of the same case, hour and comparability class before it. */
export function pairsWithBaseline(
  values: readonly CytokineLevel[],
  everyValue: readonly CytokineLevel[],
): PairOfValues[] {
  const before = baselinesOf(everyValue);
  const pairs: PairOfValues[] = [];
  for (const value of values) {
    const baseline = value.phase === "BEFORE" ? undefined : before.get(value.cohortId)?.get(value.caseId);
    if (!baseline || baseline.nominalHours !== value.nominalHours) continue;
    if (baseline.comparabilityClass === value.comparabilityClass)
      pairs.push({ numerator: value, denominator: baseline });
  }
  return pairs;
}

/** On or after treatment against before, within the same case and comparability class; a family is one pair. */
export function ratioToBaseline(
  values: readonly CytokineLevel[],
  everyValue: readonly CytokineLevel[],
  unit: PairUnit,
): RatioOutcome | null {
  return ratioOfPairs(pairsWithBaseline(values, everyValue), unit);
}

/** What the two samples of a pair share: case, moment, and all of the class of assay and culture but the stimulus. */
const sampleMoment = (value: CytokineLevel): string =>
  `${caseKey(value)} ${value.phase} ${value.sampleDay} ${value.nominalHours} ${classButForStimulus(value.comparabilityClass)}`;

/** The spontaneous values of an answer by moment; each cell looks into the same ones. */
const moments = new WeakMap<readonly CytokineLevel[], ReadonlyMap<string, readonly CytokineLevel[]>>();

function momentsOf(spontaneous: readonly CytokineLevel[]): ReadonlyMap<string, readonly CytokineLevel[]> {
  const known = moments.get(spontaneous) ?? Map.groupBy(spontaneous, sampleMoment);
  moments.set(spontaneous, known);
  return known;
}

/**
 * Stimulated against spontaneous, in cells of the same case taken at the same time and otherwise cultured and read
 * alike, of the same culture run where there is such a sample; a family is one pair. Cells answer to a hundredfold dose, or
 * in a day, by another index altogether: where pairs are of several doses or hours no number stands for them.
 */
export function stimulationIndex(
  values: readonly CytokineLevel[],
  spontaneous: readonly CytokineLevel[],
  unit: PairUnit,
): RatioOutcome | null {
  if (spontaneous.length === 0) return null;
  const unstimulated = momentsOf(spontaneous);
  const pairs = values.flatMap((value): PairOfValues[] => {
    const beside = unstimulated.get(sampleMoment(value)) ?? [];
    const denominator = beside.find(({ cultureRun }) => cultureRun === value.cultureRun) ?? beside[0];
    return denominator ? [{ numerator: value, denominator }] : [];
  });
  const stimulations = new Set(pairs.map(({ numerator }) => stimulationOf(numerator.comparabilityClass)));
  if (stimulations.size > 1) {
    return { kind: "NOT_ESTIMABLE", reason: "SEVERAL_STIMULATIONS", ...countsOf(unitPairs(pairs, unit)) };
  }
  return ratioOfPairs(pairs, unit);
}
