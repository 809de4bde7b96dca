/** Permutations of one Monte Carlo test: the standard error of a p of 0.05 is 0.0007. */
const PERMUTATIONS = 100_000;
const SEED = 20_110_412;

/**
 * Two-sided Monte Carlo p of a sum of `drawn` scores whose total is 0: (1 + sums as far from 0) / (1 + permutations)
 * (Phipson & Smyth, Stat Appl Genet Mol Biol 2010;9:39). One fixed seed, so an answer can be had again.
 */
export function permutedSums(scores: readonly number[], drawn: number, observed: number): number {
  const random = seeded(SEED);
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
  return (1 + asFar) / (1 + PERMUTATIONS);
}

/** Uniform numbers on [0, 1) from a 32-bit seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
