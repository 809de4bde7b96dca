import { ledgerObject } from "@nlrp12/domain";
import type { Effect } from "#audit";
import type { AccessGrantRow } from "./access-grant.sql.ts";

/** What became of a grant. */
type GrantAct = "ACCESS_GRANTED" | "ACCESS_RENEWED" | "ACCESS_REVOKED";

/** What the ledger says of grants that one act gave, prolonged or ended: several where it named several field groups. */
export interface ActOnGrants
  extends Pick<Effect, "accountId" | "tokenId">,
    Pick<AccessGrantRow, "centerId" | "cohortId" | "level"> {
  readonly grantIds: readonly number[];
  readonly fieldGroups: readonly AccessGrantRow["fieldGroup"][];
}

/** The entry of such an act in the ledger of the center that owns the cohort; the purpose is not in it. */
export function grantEffect(action: GrantAct, made: ActOnGrants): Effect {
  const { centerId, accountId, tokenId, cohortId, level, grantIds, fieldGroups } = made;
  return {
    centerId,
    accountId,
    tokenId,
    action,
    object: ledgerObject("access-grant", ...grantIds),
    outcome: "DONE",
    details: { cohort: cohortId, level, groups: fieldGroups.join(",") },
  };
}
