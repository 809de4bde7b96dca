/** Measurements of one round; bounds what any part of the way holds as rows or text at a time, a few megabytes. */
const MEASUREMENTS_PER_ROUND = 2_500;
const MOST_CASES_PER_ROUND = 1_000;

/** Cuts cases into rounds of about as many measurements, in their order. */
export function inRounds<Case>(cases: readonly Case[], measurementsPerCase: number): readonly (readonly Case[])[] {
  const fitting = Math.floor(MEASUREMENTS_PER_ROUND / Math.max(1, measurementsPerCase));
  const size = Math.min(MOST_CASES_PER_ROUND, Math.max(1, fitting));
  return Array.from({ length: Math.ceil(cases.length / size) }, (_, round) =>
    cases.slice(round * size, (round + 1) * size),
  );
}
