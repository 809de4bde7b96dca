import {
  greatestCommonDivisor,
  type SumDistribution,
  stepsOfDrawnScores,
  sumOfDrawnScores,
} from "./permutation-distribution.ts";

/** Whole-numbered scores that sum to 0, how many of them are in the first group, and what their sum is divided by. */
export type WeightedDraw = { readonly scores: readonly number[]; readonly inFirst: number; readonly divisor: number };

/** Steps up to which the distribution is built, about a tenth of a second. */
const MOST_STEPS = 3e7;
/** The largest whole number of units that is told apart from the next with room to add. */
const MOST_UNITS = 2 ** 45;

/**
 * The exact two-sided chance of Σ (score sum of the first group / divisor) over independent strata, expectation 0: of a
 * sum as far from 0 as these draws give, and of the farthest there is. Sums are counted in whole units of the least
 * common divisor; the distribution of each stratum is that of `sumOfDrawnScores`, strata are added up until two are
 * left, and their tails are summed. Relative precision 1e-12, as only positive chances are added. Null where it would
 * take too long, or without a stratum.
 */
export function weightedSumChance(
  draws: readonly WeightedDraw[],
  sum: number,
): { readonly pValue: number; readonly smallest: number } | null {
  const unit = draws.reduce(
    (multiple, { divisor }) => (multiple / greatestCommonDivisor(multiple, divisor)) * divisor,
    1,
  );
  const steps = draws.reduce(
    (total, { scores, inFirst }) => total + stepsOfDrawnScores(scores, smaller(scores, inFirst)),
    0,
  );
  if (draws.length === 0 || unit > MOST_UNITS || steps > MOST_STEPS) return null;
  const halves = twoOf(
    draws.map((draw) => inUnits(ofFirst(draw), unit / draw.divisor)),
    MOST_STEPS - steps,
  );
  if (halves === null) return null;
  const farthest = Math.max(-lowestOf(halves), highestOf(halves));
  const beyond = chancesBeyond(halves);
  return { pValue: beyond(Math.round(Math.abs(sum) * unit)), smallest: beyond(farthest) };
}

type Halves = readonly [SumDistribution, SumDistribution];

const smaller = (scores: readonly number[], inFirst: number): number => Math.min(inFirst, scores.length - inFirst);

/** The smaller group is drawn; as all scores sum to 0, the sum of the other is minus its sum. */
function ofFirst({ scores, inFirst }: WeightedDraw): SumDistribution {
  const drawn = smaller(scores, inFirst);
  const sums = sumOfDrawnScores(scores, drawn);
  if (drawn === inFirst) return sums;
  return { lowest: -last(sums), step: sums.step, chance: sums.chance.toReversed() };
}

const last = ({ lowest, step, chance }: SumDistribution): number => lowest + (chance.length - 1) * step;
const lowestOf = (halves: Halves): number => halves[0].lowest + halves[1].lowest;
const highestOf = (halves: Halves): number => last(halves[0]) + last(halves[1]);

/** Counted in other units, from the first sum that can be to the last one. */
function inUnits({ lowest, step, chance }: SumDistribution, units: number): SumDistribution {
  const from = chance.findIndex((share) => share > 0);
  const to = chance.findLastIndex((share) => share > 0);
  return { lowest: (lowest + from * step) * units, step: step * units, chance: chance.subarray(from, to + 1) };
}

/** The two that give the shortest distribution are added up again and again, until two are left. */
function twoOf(distributions: readonly SumDistribution[], mostSteps: number): Halves | null {
  const [first, second, ...others] = distributions.toSorted((a, b) => a.chance.length - b.chance.length);
  if (!first) return null;
  if (!second) return [first, { lowest: 0, step: 1, chance: Float64Array.of(1) }];
  if (others.length === 0) return [first, second];
  const steps = first.chance.length * second.chance.length + lengthOf(first, second);
  return steps > mostSteps ? null : twoOf([added(first, second), ...others], mostSteps - steps);
}

const lengthOf = (a: SumDistribution, b: SumDistribution): number =>
  (last(a) - a.lowest + last(b) - b.lowest) / greatestCommonDivisor(a.step, b.step) + 1;

function added(a: SumDistribution, b: SumDistribution): SumDistribution {
  const step = greatestCommonDivisor(a.step, b.step);
  const [strideA, strideB] = [a.step / step, b.step / step];
  const chance = new Float64Array(lengthOf(a, b));
  for (let i = 0; i < a.chance.length; i += 1) {
    const share = a.chance[i] ?? 0;
    if (share === 0) continue;
    for (let j = 0, at = i * strideA; j < b.chance.length; j += 1, at += strideB) {
      chance[at] = (chance[at] ?? 0) + share * (b.chance[j] ?? 0);
    }
  }
  return { lowest: a.lowest + b.lowest, step, chance };
}

/** Chances of the sums of one distribution up to each of them, from none to all of them, and from its other end. */
function cumulated({ chance }: SumDistribution): { readonly below: Float64Array; readonly above: Float64Array } {
  const n = chance.length;
  const [below, above] = [new Float64Array(n + 1), new Float64Array(n + 1)];
  for (let count = 0; count < n; count += 1) {
    below[count + 1] = (below[count] ?? 0) + (chance[count] ?? 0);
    above[count + 1] = (above[count] ?? 0) + (chance[n - 1 - count] ?? 0);
  }
  return { below, above };
}

/** The chance that the sum of both is at least so far from 0, on either side. */
function chancesBeyond([a, b]: Halves): (distance: number) => number {
  const { below, above } = cumulated(b);
  const n = b.chance.length;
  return (distance) => {
    let chance = 0;
    for (let index = 0; index < a.chance.length; index += 1) {
      const share = a.chance[index] ?? 0;
      if (share === 0) continue;
      const at = a.lowest + index * a.step + b.lowest;
      // How many sums of b lie, from either end, at least so far out.
      const under = Math.floor((-distance - at) / b.step) + 1;
      const over = n - Math.ceil((distance - at) / b.step);
      chance += share * ((below[within(under, n)] ?? 0) + (above[within(over, n)] ?? 0));
    }
    return Math.min(1, chance);
  };
}

const within = (count: number, most: number): number => Math.min(Math.max(count, 0), most);
