import { type ProtectedCell, survivalFamily } from "@nlrp12/disclosure";
import type { SurvivalEvent } from "@nlrp12/domain";
import type { PortalContext } from "#context";
import { presentFraction, presentRoundedCount } from "../frame/protected-value.type.ts";
import { amongTreated } from "../opening/menu-question.ts";
import { countOfCell, presentStoredCells } from "../opening/present-stored-cells.ts";
import { type FamilyQuestion, storedCells } from "../opening/stored-cells.ts";
import { protectedPartOf } from "./protected-part.ts";
import type { ProtectedSurvival, ProtectedSurvivalPoint } from "./protected-survival.type.ts";

/** What the block is asked about time to an event. */
export interface SurvivalQuestion extends Omit<FamilyQuestion, "family"> {
  readonly event: SurvivalEvent;
  /** Name and version, such as `clinician@1`; null for an event that rests on none. */
  readonly definition: string | null;
}

/** The protected curves of an event: stored cells of the last opening, the same for everyone. */
export async function protectedSurvival(
  context: PortalContext,
  { event, definition, ...persons }: SurvivalQuestion,
): Promise<ProtectedSurvival> {
  const family = survivalFamily(event, definition);
  const stored = await storedCells(context, {
    ...{ ...persons, family, statistic: "SURVIVAL" },
    filter: persons.filter && amongTreated(persons.filter),
  });
  const { cells, withheld } = await presentStoredCells(context, stored, persons.by);
  return {
    ...(await protectedPartOf(context, stored, withheld)),
    curves: cells.map(({ keys, cell }) => ({ keys, count: countOfCell(cell), points: pointsOf(cell) })),
  };
}

function pointsOf({ answer }: ProtectedCell): ProtectedSurvivalPoint[] {
  if (answer?.result.statistic !== "SURVIVAL") return [];
  const under = { policy: answer.policy.name, opening: answer.opening };
  return answer.result.points.map(({ day, atRisk, free, causes }) => ({
    day,
    atRisk: presentRoundedCount(atRisk, under),
    free: presentFraction(free, "KAPLAN_MEIER_OF_KEPT"),
    causes: causes.map(({ cause, share }) => ({ cause, share: presentFraction(share, "AALEN_JOHANSEN_OF_KEPT") })),
  }));
}
