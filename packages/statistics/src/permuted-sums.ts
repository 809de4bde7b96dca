import { monteCarloP, PERMUTATIONS, SEED, seededRandom } from "./seeded-random.ts";

/**
 * Two-sided Monte Carlo p of a sum of `drawn` scores whose total is 0: how often a sum lies as far from 0
 * (`monteCarloP`), with one fixed seed.
 */
export function permutedSums(scores: readonly number[], drawn: number, observed: number): number {
  const random = seededRandom(SEED);
  const shuffled = Float64Array.from(scores);
  let asFar = 0;
  for (let permutation = 0; permutation < PERMUTATIONS; permutation += 1) {
    let sum = 0;
    for (let index = 0; index < drawn; index += 1) {
      const other = index + Math.floor(random() * (shuffled.length - index));
      const score = shuffled[other] ?? 0;
      shuffled[other] = shuffled[index] ?? 0;
      shuffled[index] = score;
      sum += score;
    }
    if (Math.abs(sum) >= Math.abs(observed) - 1e-6) asFar += 1;
  }
  return monteCarloP(asFar);
}
