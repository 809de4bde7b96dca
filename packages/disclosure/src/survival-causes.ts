import { SURVIVAL_CAUSES, type SurvivalEvent } from "@nlrp12/domain";
import type { FamilyKey } from "./block-contents.ts";

/**
 * The causes a survival family publishes, each listed whether it occurs or not, so that the list itself tells nothing.
 * Throws RangeError for a family that follows no known event.
 */
export function causesOf(family: FamilyKey): readonly string[] {
  const event = family.split(":")[1] ?? "";
  if (!isEvent(event)) throw new RangeError(`${family} follows no known event`);
  return SURVIVAL_CAUSES[event];
}

function isEvent(event: string): event is SurvivalEvent {
  return Object.hasOwn(SURVIVAL_CAUSES, event);
}
