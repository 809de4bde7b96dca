import type { Score } from "../secret/gibbs-attack.ts";

/**
 * What one seed of an attack found: fractions as [part, whole], largest values, and values whose median over all seeds
 * is the figure. Tallies of seeds add up.
 */
export interface Tally {
  readonly parts: Readonly<Record<string, readonly [number, number]>>;
  readonly highest?: Readonly<Record<string, number>>;
  readonly values?: Readonly<Record<string, readonly number[]>>;
}

/** One figure of the published table: a fraction or a largest value of the tallies, and what it must be. */
export interface Figure {
  readonly key: string;
  readonly name: string;
  /** The bound at a size; a figure without one is published beside the others and passes. */
  readonly atMost?: (size: number) => number | null;
  readonly atLeast?: (size: number) => number | null;
}

/** What can be measured over seeds: an attack, the same against a bare threshold, a mutation, or a usefulness. */
export interface Measurement {
  readonly id: string;
  readonly title: string;
  /** Persons of the block, or of the attacked set. */
  readonly sizes: readonly number[];
  /** Share of the consortia of the whole form that this one needs. */
  readonly share: number;
  /** ATTACK and USEFUL are gates; WORKS shows that the attack works; MUTATION must break the attack's bound. */
  readonly kind: "ATTACK" | "WORKS" | "MUTATION" | "USEFUL";
  readonly figures: readonly Figure[];
  readonly measure: (of: { readonly seed: number; readonly size: number }) => Tally;
}

/** Tallies of several seeds as one. */
export function together(tallies: readonly Tally[]): Tally {
  const parts: Record<string, readonly [number, number]> = {};
  const highest: Record<string, number> = {};
  const values: Record<string, readonly number[]> = {};
  for (const tally of tallies) {
    for (const [key, [part, whole]] of Object.entries(tally.parts)) {
      const [before, of] = parts[key] ?? [0, 0];
      parts[key] = [before + part, of + whole];
    }
    for (const [key, value] of Object.entries(tally.highest ?? {}))
      highest[key] = Math.max(highest[key] ?? -1e9, value);
    for (const [key, more] of Object.entries(tally.values ?? {})) values[key] = [...(values[key] ?? []), ...more];
  }
  return { parts, highest, values };
}

/** The value of a figure; `null` where no seed measured it. */
export function figureValue(tally: Tally, key: string): number | null {
  const [part, whole] = tally.parts[key] ?? [0, 0];
  const values = (tally.values?.[key] ?? []).toSorted((a, b) => a - b);
  const median = values[Math.floor(values.length / 2)];
  if (median !== undefined) return median;
  return tally.highest?.[key] ?? (whole === 0 ? null : part / whole);
}

/** Whether a value keeps its bound; `null` where there is none. */
export function passes(figure: Figure, size: number, value: number | null): boolean | null {
  const most = figure.atMost?.(size) ?? null;
  const least = figure.atLeast?.(size) ?? null;
  if (most === null && least === null) return null;
  return value !== null && (most === null || value <= most + 1e-9) && (least === null || value >= least - 1e-9);
}

/** A score as two fractions: right guesses, and guesses held for sure. */
export function scored(key: string, { guesses, right, sure }: Score): Tally["parts"] {
  return { [key]: [right, guesses], [`${key} sure`]: [sure, guesses] };
}

/** A bound that is the same at every size. */
export const always = (bound: number) => () => bound;
