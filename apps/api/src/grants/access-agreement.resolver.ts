import { ledgerObject } from "@nlrp12/domain";
import { Arg, Ctx, FieldResolver, Float, ID, Mutation, Resolver, Root } from "type-graphql";
import { Access, doneBy, requireActionIn, requireViewer } from "#access";
import { recordEffect } from "#audit";
import { Center } from "#centers";
import type { PortalContext } from "#context";
import { Conflict } from "#errors";
import { keyOf, soleKeyOf } from "#node-id";
import { agreementsOf, decideAgreement } from "./access-agreement.sql.ts";
import { AccessAgreement } from "./access-agreement.type.ts";
import { AccessRequest } from "./access-request.type.ts";
import { granteeOfRequest } from "./grantee.ts";
import { learntByGrantee } from "./learnt-by-grantee.ts";
import { storedRequest } from "./step-of-request.ts";

/** What a grant would let its holder learn of everyone else, and whether the others agree (rule 10). */
@Resolver(() => AccessRequest)
export class AccessAgreementResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      "How far all published figures let the asker move the estimate of one other person's value from the group's average to the truth, 0 to 1, with all the asker would hold known; above 0.5 the other centers must agree. For stewards of the centers concerned, while it is open.",
  })
  async mostLearnt(@Ctx() context: PortalContext, @Root() request: AccessRequest): Promise<number | null> {
    const open = request.state === "ASKED" || request.state === "QUESTIONED";
    if (!open || (request.mine && !request.viewerCan.includes("APPROVE"))) return null;
    const grantee = granteeOfRequest(request.askerId, request.askedForCenterId);
    const { mostLearnt } = await learntByGrantee(context.db, grantee, request);
    return Math.round(mostLearnt * 100) / 100;
  }

  @FieldResolver(() => [AccessAgreement], { description: "What the other contributing centers that were asked say." })
  async agreements(@Ctx() context: PortalContext, @Root() request: AccessRequest): Promise<AccessAgreement[]> {
    const viewer = requireViewer(context);
    const open = request.state === "ASKED" || request.state === "QUESTIONED";
    const rows = await agreementsOf(context.db, request);
    return rows.map((row) => ({
      ...row,
      viewerDecides: open && !request.mine && viewer.actionsIn(row.ofCenter).includes("cohort:grant"),
    }));
  }

  @Access("cohort:grant")
  @Mutation(() => AccessRequest, {
    description: "Says for a center that was asked whether it agrees to access by which much of its own can be learnt.",
  })
  async agreeToAccess(
    @Ctx() context: PortalContext,
    @Arg("id", () => ID, { description: "Global id of the request." }) id: string,
    @Arg("center", () => ID, { description: "Global id of the center that decides." }) center: string,
    @Arg("agrees", () => Boolean, { description: "Whether it agrees." }) agrees: boolean,
  ): Promise<AccessRequest> {
    const ofCenter = soleKeyOf("Center", center);
    const { facts } = requireActionIn(context, "cohort:grant", ofCenter);
    const [centerId = 0, requestId = 0] = keyOf("AccessRequest", id, 2);
    const request = await storedRequest(context, { centerId, requestId });
    const state = agrees ? "AGREED" : "REFUSED";
    await context.db.write(async (tx) => {
      const key = { centerId, requestId, ofCenter };
      if (request.mine || !(await decideAgreement(tx, key, { state, by: facts.accountId }))) {
        throw new Conflict({
          en: "This center is not asked about this request, or the request is decided.",
          fr: "Ce centre n'est pas consulté sur cette demande, ou la demande est close.",
        });
      }
      for (const ledger of [ofCenter, centerId]) {
        await recordEffect(tx, {
          centerId: ledger,
          ...doneBy(facts),
          action: `ACCESS_AGREEMENT_${state}`,
          object: ledgerObject("access-request", requestId),
          outcome: "DONE",
          details: { cohort: request.cohortId, level: request.level, groups: request.fieldGroups.join(",") },
        });
      }
    });
    return storedRequest(context, { centerId, requestId });
  }
}

/** The center of an agreement. */
@Resolver(() => AccessAgreement)
export class AccessAgreementCenterResolver {
  @FieldResolver(() => Center, { description: "The center that is asked." })
  async center(@Ctx() context: PortalContext, @Root() agreement: AccessAgreement): Promise<Center> {
    return context.loaders.center.load(agreement.ofCenter);
  }
}
