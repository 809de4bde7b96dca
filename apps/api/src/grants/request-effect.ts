import { ledgerObject } from "@nlrp12/domain";
import type { Effect } from "#audit";
import type { AccessRequestRow } from "./access-request.sql.ts";
import type { AccessRequestStep } from "./access-request-state.ts";

/** A step of a request and who made it. */
export interface StepOfRequest
  extends Pick<Effect, "accountId" | "tokenId">,
    Pick<AccessRequestRow, "centerId" | "requestId" | "cohortId" | "level" | "fieldGroups"> {
  readonly step: AccessRequestStep;
}

/** The entry of a step in the ledger of the center that owns the cohort; what was written to each other is not in it. */
export function requestEffect(made: StepOfRequest): Effect {
  const { centerId, requestId, accountId, tokenId, cohortId, level, fieldGroups, step } = made;
  return {
    centerId,
    accountId,
    tokenId,
    action: `ACCESS_${step}`,
    object: ledgerObject("access-request", requestId),
    outcome: "DONE",
    details: { cohort: cohortId, level, groups: fieldGroups.join(",") },
  };
}
