import { ledgerObject } from "@nlrp12/domain";
import { doneBy, requireActionIn, requireViewer } from "#access";
import { recordEffect } from "#audit";
import type { PortalContext } from "#context";
import { Conflict } from "#errors";
import { agreementsOf, askAgreements } from "./access-agreement.sql.ts";
import { granteeOfRequest } from "./grantee.ts";
import { learntByGrantee } from "./learnt-by-grantee.ts";
import { requestById } from "./step-of-request.ts";

/**
 * Whether every other contributing center that must agree to a request has (rule 10). Those not asked yet are asked
 * now, with an entry in their ledgers and the owner's. Throws Conflict where one has refused. Whether the viewer may
 * approve at all is left to the approval itself, unless somebody is to be asked.
 */
export async function othersAgree(context: PortalContext, id: string): Promise<boolean> {
  const request = await requestById(context, id);
  const { centerId, requestId } = request;
  const grantee = granteeOfRequest(request.askerId, request.askedForCenterId);
  const { mustAgree } = await learntByGrantee(context.db, grantee, request);
  if (mustAgree.length === 0 || !request.viewerCan.includes("APPROVE")) return true;
  requireActionIn(context, "cohort:grant", centerId);
  const said = new Map((await agreementsOf(context.db, request)).map(({ ofCenter, state }) => [ofCenter, state]));
  if (mustAgree.some((center) => said.get(center) === "REFUSED")) {
    throw new Conflict({
      en: "Another contributing center does not agree to this access; it can only be refused.",
      fr: "Un autre centre contributeur s'oppose à cet accès ; il ne peut être que refusé.",
    });
  }
  const toAsk = mustAgree.filter((center) => !said.has(center));
  if (toAsk.length === 0) return mustAgree.every((center) => said.get(center) === "AGREED");
  const { facts } = requireViewer(context);
  await context.db.write(async (tx) => {
    await askAgreements(tx, { centerId, requestId }, toAsk);
    for (const ledger of [centerId, ...toAsk]) {
      await recordEffect(tx, {
        ...{ centerId: ledger, ...doneBy(facts) },
        ...{ action: "ACCESS_AGREEMENT_ASKED", object: ledgerObject("access-request", requestId), outcome: "DONE" },
        details: { cohort: request.cohortId, level: request.level, groups: request.fieldGroups.join(",") },
      });
    }
  });
  return false;
}
