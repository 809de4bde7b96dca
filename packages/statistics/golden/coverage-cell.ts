import { SEED, seededRandom } from "../src/seeded-random.ts";
import type { Draws } from "./coverage-draws.ts";
import { drawsFrom } from "./coverage-draws.ts";

/**
 * One cell of the coverage simulation: a truth, sizes, and how often an interval made of a drawn set holds the truth.
 */
export type CoverageCell = {
  readonly name: string;
  /** Draws one set: whether its 95 % interval holds the truth, or null where the estimator gives none. */
  readonly holds: (draws: Draws) => boolean | null;
  /** At least 93 % must hold, and at most this share; null: reported only. */
  readonly mostHeld: number | null;
};

/** What a cell showed: sets drawn, sets answered with an interval, intervals that hold the truth. */
export type CoverageFound = { readonly sets: number; readonly answered: number; readonly held: number };

/** Simulates one cell. Its seed is made of its name, so that a cell says the same whatever runs beside it. */
export function simulate(cell: CoverageCell, sets: number): CoverageFound {
  const seed = [...cell.name].reduce(
    (mixed, letter) => (Math.imul(mixed, 31) + (letter.codePointAt(0) ?? 0)) | 0,
    SEED,
  );
  const draws = drawsFrom(seededRandom(seed));
  let answered = 0;
  let held = 0;
  for (let set = 0; set < sets; set += 1) {
    const holds = cell.holds(draws);
    if (holds === null) continue;
    answered += 1;
    if (holds) held += 1;
  }
  return { sets, answered, held };
}

/** Whether an interval holds a number; an end that is null is open. */
export function within(truth: number, lower: number | null, upper: number | null): boolean {
  return (lower === null || lower <= truth) && (upper === null || truth <= upper);
}
