import { type DatedFollowUp, datedFollowUp, type NotFollowedReason, type SurvivalEvent } from "@nlrp12/domain";
import type { TreatmentHistory } from "./treatment-history.sql.ts";

/** A case in the risk set, with its follow-up. */
export interface FollowedCase extends TreatmentHistory {
  readonly followUp: Extract<DatedFollowUp, { kind: "FOLLOWED" }>;
}

/** Why a case of the scope is in no curve. */
export type LeftOutReason = NotFollowedReason | "SAME_PERSON";

/** Who is followed for an event, and why the others are not. */
export interface CaseFlow {
  readonly followed: readonly FollowedCase[];
  readonly leftOut: readonly { readonly reason: LeftOutReason; readonly cases: number }[];
}

/** Follows every case for one event; a person counts once. Reasons come commonest first. */
export function followedCases(
  cases: readonly TreatmentHistory[],
  event: SurvivalEvent,
  definition: { readonly code: string; readonly version: number } | null,
): CaseFlow {
  const followed: FollowedCase[] = [];
  const counts = new Map<LeftOutReason, number>();
  for (const one of cases) {
    const followUp: DatedFollowUp | "SAME_PERSON" =
      one.place > 1 ? "SAME_PERSON" : datedFollowUp(one.history, event, definition);
    if (followUp !== "SAME_PERSON" && followUp.kind === "FOLLOWED") followed.push({ ...one, followUp });
    else {
      const reason = followUp === "SAME_PERSON" ? followUp : followUp.reason;
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
  }
  const leftOut = [...counts]
    .map(([reason, left]) => ({ reason, cases: left }))
    .sort((a, b) => b.cases - a.cases || (a.reason < b.reason ? -1 : 1));
  return { followed, leftOut };
}
