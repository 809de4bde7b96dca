import { tQuantile } from "./distributions.ts";
import type { MeanAtDeviance } from "./mean-profile.ts";

/** One group's contribution to the standard error of a difference of mean logs. */
export type GroupVariance = { readonly squaredError: number; readonly n: number };

/** Satterthwaite's degrees of freedom of a difference of two means with separate variances (Welch 1947). */
export function satterthwaite(first: GroupVariance, second: GroupVariance): number {
  const sum = first.squaredError + second.squaredError;
  return sum ** 2 / (first.squaredError ** 2 / (first.n - 1) + second.squaredError ** 2 / (second.n - 1));
}

/** The deviance up to which a difference δ belongs to the 95 % interval: (ν + 2)·log(1 + t²₀.₉₇₅,ν / ν). */
export function devianceLimit(degreesOfFreedom: number): number {
  return (degreesOfFreedom + 2) * Math.log1p(tQuantile(0.975, degreesOfFreedom) ** 2 / degreesOfFreedom);
}

/**
 * The outermost differences of two mean logs whose profile deviance is at most `deviance`. The two groups share no
 * parameter, so the deviance of δ is the least sum of the groups' own deviances over mean pairs δ apart; the end of the
 * interval is reached by spending part of the deviance in each group, and that split is searched.
 */
export function differenceAtDeviance(
  groups: { readonly numerator: MeanAtDeviance; readonly denominator: MeanAtDeviance },
  deviance: number,
  side: 1 | -1,
): number {
  const reach = (angle: number): number => {
    const spent = deviance * Math.sin(angle) ** 2;
    return side * (groups.numerator(spent, side) - groups.denominator(deviance - spent, side === 1 ? -1 : 1));
  };
  return side * highest(reach, Math.PI / 2);
}

const SCAN = 12;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Maximum of a smooth function on [0, end]: a scan finds the hill, as two may exist; golden section climbs it. */
function highest(of: (x: number) => number, end: number): number {
  const scanned = Array.from({ length: SCAN + 1 }, (_, index) => of((end * index) / SCAN));
  const top = scanned.indexOf(Math.max(...scanned));
  let low = (end * Math.max(0, top - 1)) / SCAN;
  let high = (end * Math.min(SCAN, top + 1)) / SCAN;
  let left = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let atLeft = of(left);
  let atRight = of(right);
  // The value is flat at the top: an angle known to 1e-5 gives it to 1e-10.
  while (high - low > 1e-5) {
    if (atLeft > atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = of(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = of(right);
    }
  }
  return Math.max(atLeft, atRight);
}
