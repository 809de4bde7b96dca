/** How often each sum occurs: `chance[i]` belongs to the sum `lowest + i · step`. */
export type SumDistribution = { readonly lowest: number; readonly step: number; readonly chance: Float64Array };

/**
 * Distribution of the sum of `drawn` scores out of whole-numbered `scores`, every choice equally likely, ties
 * included: the shift algorithm (Streitberg & Röhmel, EDV in Medizin und Biologie 1986;17:12), as R `coin` does with
 * `distribution = exact(algorithm = "shift")`.
 */
export function sumOfDrawnScores(scores: readonly number[], drawn: number): SumDistribution {
  const { least, step, shifted } = shiftedScores(scores);
  const sums = cumulated(shifted);
  /** The largest sum of so many of the first `seen` scores, which ascend; the smallest is that of the first ones. */
  const most = (chosen: number, seen: number) => (sums[seen] ?? 0) - (sums[seen - chosen] ?? 0);
  const width = most(drawn, shifted.length) + 1;
  // row[chosen][sum]: the chance that `chosen` of the scores seen so far are drawn and add up to sum.
  const rows = Array.from({ length: drawn + 1 }, () => new Float64Array(width));
  rows[0]?.fill(1, 0, 1);
  shifted.forEach((score, seen) => {
    const left = scores.length - seen;
    for (let chosen = Math.min(drawn, seen + 1); chosen >= Math.max(0, drawn - left); chosen -= 1) {
      // Of `left` scores yet to come, `drawn − chosen` are drawn: the chance that this one is or is not.
      const stays = Math.max(0, (left - (drawn - chosen)) / left);
      const joins = (drawn - chosen + 1) / left;
      const row = rows[chosen] ?? NO_SUMS;
      const before = rows[chosen - 1] ?? NO_SUMS;
      for (let sum = sums[chosen] ?? 0, last = most(chosen, seen + 1); sum <= last; sum += 1) {
        const joined = sum >= score ? (before[sum - score] ?? 0) : 0;
        row[sum] = (row[sum] ?? 0) * stays + joined * joins;
      }
    }
  });
  return { lowest: least * drawn, step, chance: rows[drawn] ?? NO_SUMS };
}

const NO_SUMS = new Float64Array();

/** Steps that `sumOfDrawnScores` takes over its table. */
export function stepsOfDrawnScores(scores: readonly number[], drawn: number): number {
  const sums = cumulated(shiftedScores(scores).shifted);
  const n = scores.length;
  return n * (drawn + 1) * ((sums[n] ?? 0) - (sums[n - drawn] ?? 0) - (sums[drawn] ?? 0) + 1);
}

/** Scores as whole steps from the least one, ascending: untied midranks are all odd or all even, which shortens the table. */
function shiftedScores(scores: readonly number[]) {
  const least = Math.min(...scores);
  const step = scores.reduce((divisor, score) => greatestCommonDivisor(divisor, score - least), 0) || 1;
  return { least, step, shifted: scores.map((score) => (score - least) / step).sort((a, b) => a - b) };
}

/** Sums of the first numbers, from none to all of them. */
function cumulated(numbers: readonly number[]): readonly number[] {
  let sum = 0;
  return [0, ...numbers.map((number) => (sum += number))];
}

/** Of whole numbers, 0 divided by every one. */
export function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Distribution of the sum of non-negative whole-numbered scores, each taken or not with even chance. */
export function sumOfSignedScores(scores: readonly number[]): SumDistribution {
  const highest = scores.reduce((sum, score) => sum + score, 0);
  const chance = new Float64Array(highest + 1);
  chance[0] = 1;
  for (const score of scores) {
    for (let sum = highest; sum >= 0; sum -= 1) {
      const taken = sum >= score ? (chance[sum - score] ?? 0) : 0;
      chance[sum] = ((chance[sum] ?? 0) + taken) / 2;
    }
  }
  return { lowest: 0, step: 1, chance };
}

/** Chance of a sum at least as far from its expectation as `sum` is; and the chance of the farthest sums there are. */
export function twoSidedChance(
  { lowest, step, chance }: SumDistribution,
  sum: number,
): { readonly pValue: number; readonly smallest: number } {
  const expectation = chance.reduce((total, share, index) => total + share * (lowest + index * step), 0);
  const distanceOf = (index: number) => Math.abs(lowest + index * step - expectation);
  const farthest = chance.reduce((most, share, index) => (share > 0 ? Math.max(most, distanceOf(index)) : most), 0);
  // Sums are whole numbers; the expectation carries rounding.
  const beyond = (distance: number) =>
    Math.min(
      1,
      chance.reduce((total, share, index) => (distanceOf(index) >= distance - 1e-6 ? total + share : total), 0),
    );
  return { pValue: beyond(Math.abs(sum - expectation)), smallest: beyond(farthest) };
}
