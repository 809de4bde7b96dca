import { SURVIVAL_CAUSES, type SurvivalEvent } from "@nlrp12/domain";
import { type LogRank, logRank } from "@nlrp12/statistics";
import type { FollowedCase } from "./followed-cases.ts";
import { groupOf } from "./followed-units.ts";

/** A comparison of the curves of an answer. */
export interface SurvivalComparison {
  /** The cause it is of, all others cutting off; null for any of them, which is what the curves show. */
  readonly cause: string | null;
  /** CENTER, or null where the groups are centers or cohorts of them. */
  readonly stratifiedBy: "CENTER" | null;
  readonly result: LogRank;
}

/** Groups by center or cohort leave no two groups within a center to compare. */
const OF_CENTERS: readonly string[] = ["CENTER", "COHORT"];

/**
 * Log-rank tests over the groups of an answer, within centers, of the cases that are counted: of any cause, and of the event itself where a stop
 * competes with it (then a test of cause-specific hazards). None where nothing is grouped or nobody is followed.
 */
export function survivalComparisons(
  units: readonly FollowedCase[],
  question: { readonly event: SurvivalEvent; readonly by: readonly string[] },
): SurvivalComparison[] {
  if (question.by.length === 0 || units.length === 0) return [];
  const stratifiedBy = question.by.some((dimension) => OF_CENTERS.includes(dimension)) ? null : "CENTER";
  const compared = (cause: string | null): SurvivalComparison => ({
    cause,
    stratifiedBy,
    result: logRank(
      units.map((one) => ({
        days: one.followUp.days,
        event: cause === null ? one.followUp.cause !== null : one.followUp.cause === cause,
        group: groupOf(one),
        stratum: stratifiedBy === null ? "" : String(one.centerId),
      })),
    ),
  });
  const ofItself = SURVIVAL_CAUSES[question.event].includes(question.event);
  return [compared(null), ...(ofItself ? [compared(question.event)] : [])];
}
