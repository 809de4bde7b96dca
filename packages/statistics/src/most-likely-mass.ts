import type { PlaceRange } from "./innermost-intervals.ts";
import { leastQuadratic } from "./nonnegative-quadratic.ts";

const MOST_STEPS = 200;
const SETTLED = 1e-11;

/** Places up to which Newton's method is quick; more are left to self-consistency iterations. */
const MOST_PLACES = 100;
const MOST_ITERATIONS = 20_000;

/**
 * The masses of the places that make a set of observations most likely, each observation known only to lie at one of
 * the neighbouring places given for it: the maximum of Σ log Σ mass under Σ mass = 1. It stops where the condition of the maximum
 * holds: no place's slope, Σ 1 / P(observation), exceeds the number of observations (Gentleman & Geyer, Biometrika
 * 1994;81:618). Up to 100 places by Newton's method under mass ≥ 0 with a halved step (Wang, Comput Stat Data Anal
 * 2008;52:2388), to 1e-11; more by Turnbull's iterations (JRSS B 1976;38:290), to 1e-7 or as far as 20 000 of them go.
 * Where several sets of masses are equally likely, one of them.
 */
export function mostLikelyMass(placesOf: readonly PlaceRange[], placeCount: number): number[] {
  const start = Array.from({ length: placeCount }, () => 1 / placeCount);
  return placeCount <= MOST_PLACES ? byNewton(placesOf, start) : byIteration(placesOf, start);
}

function byNewton(placesOf: readonly PlaceRange[], start: readonly number[]): number[] {
  const n = placesOf.length;
  let mass = [...start];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const chances = chancesOf(placesOf, mass);
    const slopes = slopesOf(placesOf, chances, mass.length);
    // Equal masses can pass the condition before any step only where they are the answer.
    if (Math.max(...slopes) - n <= SETTLED * n) break;
    const target = leastQuadratic(
      curvatureOf(placesOf, chances, mass.length),
      slopes.map((slope) => 2 * slope - n),
    );
    const next = climbed(placesOf, mass, target);
    if (next === null) break;
    mass = next;
  }
  return mass;
}

function byIteration(placesOf: readonly PlaceRange[], start: readonly number[]): number[] {
  const n = placesOf.length;
  let mass = [...start];
  for (let step = 0; step < MOST_ITERATIONS; step += 1) {
    const slopes = slopesOf(placesOf, chancesOf(placesOf, mass), mass.length);
    mass = mass.map((each, place) => (each * (slopes[place] ?? 0)) / n);
    if (slopes.every((slope) => slope <= n * (1 + 1e-7))) break;
  }
  return mass;
}

/** A share of the way to the target that does not lower the likelihood; null where none is found. */
function climbed(placesOf: readonly PlaceRange[], mass: readonly number[], target: readonly number[]) {
  const total = target.reduce((sum, each) => sum + each, 0);
  const before = logLikelihood(placesOf, mass);
  // So near the maximum that rounding decides which likelihood is larger.
  const rounding = 1e-14 * (placesOf.length + Math.abs(before));
  for (let share = 1; share > 1e-10; share /= 2) {
    const next = mass.map((each, index) => each + share * ((target[index] ?? 0) / total - each));
    const after = logLikelihood(placesOf, next);
    if (after >= before - rounding) return next;
  }
  return null;
}

/** The chance of each observation: the difference of two running sums of the masses. */
function chancesOf(placesOf: readonly PlaceRange[], mass: readonly number[]): number[] {
  const upTo = new Float64Array(mass.length + 1);
  mass.forEach((each, place) => {
    upTo[place + 1] = (upTo[place] ?? 0) + each;
  });
  return placesOf.map(({ from, to }) => (to - from === 1 ? (mass[from] ?? 0) : (upTo[to] ?? 0) - (upTo[from] ?? 0)));
}

function logLikelihood(placesOf: readonly PlaceRange[], mass: readonly number[]): number {
  return chancesOf(placesOf, mass).reduce((sum, chance) => sum + Math.log(chance), 0);
}

/** Σ 1 / P(observation) over the observations that may lie at a place. */
function slopesOf(placesOf: readonly PlaceRange[], chances: readonly number[], placeCount: number): number[] {
  const slopes = Array.from({ length: placeCount }, () => 0);
  const wide = new Float64Array(placeCount + 1);
  placesOf.forEach(({ from, to }, index) => {
    const slope = 1 / (chances[index] ?? 1);
    if (to - from === 1) slopes[from] = (slopes[from] ?? 0) + slope;
    else {
      wide[from] = (wide[from] ?? 0) + slope;
      wide[to] = (wide[to] ?? 0) - slope;
    }
  });
  let running = 0;
  return slopes.map((slope, place) => {
    running += wide[place] ?? 0;
    return slope + running;
  });
}

/** Minus the second derivatives of the log-likelihood: Σ 1 / P(observation)² over the observations two places share. */
function curvatureOf(placesOf: readonly PlaceRange[], chances: readonly number[], placeCount: number) {
  const curvature = Array.from({ length: placeCount }, () => new Float64Array(placeCount));
  placesOf.forEach(({ from, to }, index) => {
    const weight = 1 / (chances[index] ?? 1) ** 2;
    for (const row of curvature.slice(from, to)) {
      for (let place = from; place < to; place += 1) row[place] = (row[place] ?? 0) + weight;
    }
  });
  return curvature;
}
