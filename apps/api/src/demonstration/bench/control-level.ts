import type { Analyte } from "@nlrp12/domain";
import erfcinv from "@stdlib/math-base-special-erfcinv";
import type { RandomStream } from "../random-stream.ts";

/** Geometric means of controls on the reference platform, pg/mL, 24 h PBMC supernatant without stimulus. */
export const SPONTANEOUS_CONTROL_LEVELS: Readonly<Partial<Record<Analyte, number>>> = {
  IL_1B: 2,
  IL_1RA: 400,
  IL_6: 60,
  TNF_A: 20,
  IL_18: 8,
};

/** The same after 24 h with LPS. */
export const STIMULATED_CONTROL_LEVELS: Readonly<Partial<Record<Analyte, number>>> = {
  IL_1B: 900,
  IL_6: 5200,
  TNF_A: 3300,
};

/** Plasma of controls. */
export const PLASMA_CONTROL_LEVELS: Readonly<Partial<Record<Analyte, number>>> = { IL_1RA: 300, IL_6: 1.5 };

/** Standard deviation of controls on the natural log scale. */
export const CONTROL_LOG_SD = 0.35;

const normalQuantile = (p: number) => -Math.SQRT2 * erfcinv(2 * p);

/**
 * Log deviations of `count` controls: normal quantiles, jittered and shuffled, their mean exactly 0 and their standard
 * deviation (n − 1) exactly `CONTROL_LOG_SD`. So the geometric mean of the drawn controls is the true one.
 */
export function controlDeviations(count: number, random: RandomStream): readonly number[] {
  if (count < 2) return Array<number>(count).fill(0);
  const raw = Array.from({ length: count }, (_, index) =>
    normalQuantile((index + 0.5 + random.between(-0.3, 0.3)) / count),
  );
  const mean = raw.reduce((sum, value) => sum + value, 0) / count;
  const sd = Math.sqrt(raw.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1));
  return random.shuffled(raw.map((value) => ((value - mean) / sd) * CONTROL_LOG_SD));
}
