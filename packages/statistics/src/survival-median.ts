/** What the median needs of each step of a curve. */
type CurveReading = {
  readonly days: number;
  readonly survival: number;
  readonly lower: number;
  readonly upper: number;
};

/** The day by which half had the event, with its 95 % interval in days. */
export type SurvivalMedian = {
  /** Null where more than half were still free of the event at the end. */
  readonly days: number | null;
  /** 0 where even the start of the curve is uncertain about one half; null where the curve never comes near it. */
  readonly lowerDays: number | null;
  /** Null where the data set no upper end. */
  readonly upperDays: number | null;
};

/** Shares closer than this to one half are one half: products of fractions are not exact in binary. */
const SAME_SHARE = 1.5e-8;

/**
 * The median of a survival curve. A flat step at one half gives its midpoint, a curve that ends at one half the
 * midpoint to its last day; R `quantile(survfit(...), 0.5)`. The interval holds every day on which the interval of the
 * curve holds one half (Brookmeyer & Crowley, Biometrics 1982;38:29), Clopper–Pearson bounds included: so fewer than
 * six cases never exclude day 0, where R ends the interval at the first event.
 */
export function survivalMedian(steps: readonly CurveReading[]): SurvivalMedian {
  const reaches = (share: (step: CurveReading) => number) =>
    steps.find((step) => share(step) <= 0.5 + SAME_SHARE)?.days ?? null;
  return { days: estimate(steps), lowerDays: reaches((step) => step.lower), upperDays: reaches((step) => step.upper) };
}

function estimate(steps: readonly CurveReading[]): number | null {
  const reached = steps.find((step) => step.survival <= 0.5 + SAME_SHARE);
  if (!reached || reached.survival < 0.5 - SAME_SHARE) return reached?.days ?? null;
  const next = steps.find((step) => step.survival < 0.5 - SAME_SHARE) ?? steps.at(-1);
  return (reached.days + (next?.days ?? reached.days)) / 2;
}
