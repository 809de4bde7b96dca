import { type DatedFollowUp, datedFollowUp, type NotFollowedReason, type SurvivalEvent } from "@nlrp12/domain";
import { type LeftOut, personFlow } from "../frame/person-flow.ts";
import type { TreatmentHistory } from "./treatment-history.sql.ts";

/** A case in the risk set, with its follow-up. */
export interface FollowedCase extends TreatmentHistory {
  readonly followUp: Extract<DatedFollowUp, { kind: "FOLLOWED" }>;
}

/** Who is followed for an event, and why the others are not. */
export interface CaseFlow {
  readonly followed: readonly FollowedCase[];
  readonly leftOut: readonly LeftOut<NotFollowedReason | "SAME_PERSON">[];
}

/** Follows every case for one event; a person counts once, by the first record that can be followed. */
export function followedCases(
  cases: readonly TreatmentHistory[],
  event: SurvivalEvent,
  definition: { readonly code: string; readonly version: number } | null,
): CaseFlow {
  const { members, leftOut } = personFlow<TreatmentHistory, FollowedCase, NotFollowedReason>(cases, (one) => {
    const followUp = datedFollowUp(one.history, event, definition);
    return followUp.kind === "FOLLOWED" ? { ...one, followUp } : followUp.reason;
  });
  return { followed: members, leftOut };
}
