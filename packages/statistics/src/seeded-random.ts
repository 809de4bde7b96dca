/** Permutations of one Monte Carlo test: the standard error of a p of 0.05 is 0.0007. */
export const PERMUTATIONS = 100_000;

/** One fixed seed, so an answer can be had again. */
export const SEED = 20_110_412;

/** Uniform numbers on [0, 1) from a 32-bit seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Brings the items into a random order, in place (Fisher–Yates), every order equally likely. */
export function shuffle<T>(items: T[], random: () => number): void {
  for (let index = items.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const item = items[index] as T;
    items[index] = items[other] as T;
    items[other] = item;
  }
}

/**
 * Monte Carlo p: (1 + permutations as extreme) / (1 + permutations) (Phipson & Smyth, Stat Appl Genet Mol Biol
 * 2010;9:39).
 */
export function monteCarloP(asExtreme: number): number {
  return (1 + asExtreme) / (1 + PERMUTATIONS);
}
