import type { SurvivalEvent } from "@nlrp12/domain";
import { survivalOn } from "@nlrp12/statistics";
import { presentIncidence, presentMedian, presentStep } from "../survival/present-survival.ts";
import type { CurveFigures } from "../survival/survival-curves.ts";
import type { SurvivalWayCurve } from "./outcome-sensitivity.type.ts";

/**
 * A curve as it stands on a day; the share that had the event itself only where a stop competes with it. Beyond the last
 * follow-up both are unknown, unless everyone had an event by then: a share of 0 stays.
 */
export function curveOnDay(
  { n, units, free, causes }: Pick<CurveFigures, "n" | "units" | "free" | "causes">,
  event: SurvivalEvent,
  day: number,
): Omit<SurvivalWayCurve, "keys"> {
  const step = survivalOn(free.steps, day);
  const told = step === "BEYOND_FOLLOW_UP" ? null : step;
  const itself = told ? causes.find(({ cause }) => cause === event) : undefined;
  const had = itself?.steps.findLast(({ days }) => days <= day);
  return {
    ...{ n, units, events: free.events, followedTo: free.followedToDays, median: presentMedian(free.median) },
    free: told && presentStep(told),
    had: had ? presentIncidence(had) : null,
  };
}
