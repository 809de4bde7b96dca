import { innermostIntervals, placesOfEach } from "./innermost-intervals.ts";
import { mostLikelyMass } from "./most-likely-mass.ts";

/**
 * When one case's event came, in days: after one visit and by the next; on the day where both are equal. `byDays` null:
 * not by the last visit, the follow-up cut off there.
 */
export type EventBetweenVisits = { readonly afterDays: number; readonly byDays: number | null };

/** A span in which a share of the cases had the event; how the share spreads within the span is not known. */
export type TurnbullStep = {
  readonly afterDays: number;
  readonly byDays: number;
  readonly mass: number;
  /** The share still free of the event at `byDays`. */
  readonly survival: number;
};

/** A survival curve of events seen only between visits, or that nobody was followed. */
export type Turnbull =
  | {
      readonly kind: "ESTIMATED";
      readonly n: number;
      /** Cases whose event came on a known day, between two visits, or not by the last visit. */
      readonly onKnownDay: number;
      readonly betweenVisits: number;
      readonly cutOff: number;
      readonly steps: readonly TurnbullStep[];
      /** The span in which the share free of the event falls to one half; null where it stays above. */
      readonly median: { readonly afterDays: number; readonly byDays: number } | null;
    }
  | { readonly kind: "NOT_ESTIMABLE"; readonly reason: "NO_CASES"; readonly n: 0 };

const SAME_SHARE = 1e-8;

/**
 * Survival free of an event whose day is known only to lie between visits: the most likely distribution without any
 * assumption of its form (Turnbull, JRSS B 1976;38:290; `mostLikelyMass`). It is what R
 * `survfit(Surv(after, by, type = "interval2") ~ 1)` approaches and leaves at two to four digits. No interval: none is
 * known that covers in small samples. With known days and cut-offs alone it is Kaplan–Meier.
 * Throws RangeError for a day that is negative or not finite, or a visit after which the event came that is not before.
 */
export function turnbull(events: readonly EventBetweenVisits[]): Turnbull {
  if (events.length === 0) return { kind: "NOT_ESTIMABLE", reason: "NO_CASES", n: 0 };
  const bounds = events.map(({ afterDays, byDays }) => {
    if (!(afterDays >= 0 && afterDays < Infinity && (byDays === null || (byDays >= afterDays && byDays < Infinity)))) {
      throw new RangeError("An event comes after one day and by a later one, both finite and not negative");
    }
    return { lower: afterDays, upper: byDays ?? Infinity };
  });
  const places = innermostIntervals(bounds, "CLOSED");
  const mass = mostLikelyMass(placesOfEach(bounds, places, "CLOSED"), places.length);
  let before = 0;
  const steps = places.flatMap(({ lower, upper }, index): TurnbullStep[] => {
    const share = mass[index] ?? 0;
    if (share <= SAME_SHARE || upper === Infinity) return [];
    before += share;
    return [{ afterDays: lower, byDays: upper, mass: share, survival: before > 1 - SAME_SHARE ? 0 : 1 - before }];
  });
  const half = steps.find(({ survival }) => survival <= 0.5 + SAME_SHARE);
  return {
    kind: "ESTIMATED",
    n: events.length,
    onKnownDay: events.filter(({ afterDays, byDays }) => afterDays === byDays).length,
    betweenVisits: events.filter(({ afterDays, byDays }) => byDays !== null && afterDays !== byDays).length,
    cutOff: events.filter(({ byDays }) => byDays === null).length,
    steps,
    median: half ? { afterDays: half.afterDays, byDays: half.byDays } : null,
  };
}

/**
 * The share still free of the event on one day: a range within a span, where only its ends are known, else one number
 * twice.
 */
export function turnbullOn(steps: readonly TurnbullStep[], days: number): { atLeast: number; atMost: number } {
  const past = steps.findLast((step) => step.byDays <= days);
  const within = steps.find((step) => step.afterDays < days && days < step.byDays);
  const atMost = past?.survival ?? 1;
  return { atLeast: within ? within.survival : atMost, atMost };
}
