import { reaches } from "@nlrp12/domain";
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { Access, requireViewer, type Viewer } from "#access";
import type { PortalContext } from "#context";
import { BadInput, Conflict, Forbidden, NotFound } from "#errors";
import { keyOf, soleKeyOf } from "#node-id";
import { type AskedAccess, changeDraft, insertDraft, type RequestKey, stepRequest } from "./access-request.sql.ts";
import { AccessRequest, RequestAccessInput } from "./access-request.type.ts";
import { checkDays, checkedMessage, checkedPurpose, checkLevel, checkTerms, draftedPurpose } from "./checked-access.ts";
import { tellOfRequest } from "./grant-letters.ts";
import { presentGrant } from "./present-access.ts";
import { enterStep, stepOfRequest, storedRequest } from "./step-of-request.ts";
import { storedGrant } from "./stored-grant.ts";

/** The cohort that access is asked to, and what is asked. Throws NotFound for a cohort that may not be known. */
async function askedOf(context: PortalContext, viewer: Viewer, input: RequestAccessInput) {
  const cohortId = soleKeyOf("Cohort", input.cohort);
  if (!viewer.belongsToCenter || !reaches(viewer.levelOf(cohortId), "EXISTS")) throw new NotFound();
  const { centerId, dataUseTerms } = await context.loaders.cohort.load(cohortId);
  const askedForCenter = input.forCenter ? soleKeyOf("Center", input.forCenter) : null;
  const own = viewer.facts.memberships.map((membership) => membership.centerId);
  if (askedForCenter !== null && !own.includes(askedForCenter)) {
    throw new Forbidden({
      en: "Access is asked for oneself or for a center one belongs to.",
      fr: "On demande l'accès pour soi ou pour un centre auquel on appartient.",
    });
  }
  checkLevel(input.fieldGroups, input.level);
  checkDays(input.days);
  if (input.send) checkTerms(input.acceptedTerms, dataUseTerms);
  const asked: AskedAccess = {
    cohortId,
    askedForCenter,
    fieldGroups: [...new Set(input.fieldGroups)],
    level: input.level,
    purpose: input.send ? checkedPurpose(input.purpose) : draftedPurpose(input.purpose),
    acceptedTerms: dataUseTerms.filter((term) => input.acceptedTerms.includes(term)),
    days: input.days,
    renewsGrant: input.renews ? await renewedGrant(context, input.renews, cohortId) : null,
  };
  return { centerId, asked };
}

/** The number of a grant of this cohort that the viewer holds. Throws BadInput for any other. */
async function renewedGrant(context: PortalContext, id: string, cohortId: number): Promise<number> {
  const grant = await storedGrant(context, id);
  if (grant.cohortId === cohortId && presentGrant(grant, requireViewer(context)).viewerCanAskRenewal) {
    return grant.grantId;
  }
  throw new BadInput({
    en: "`renews` takes a grant of this cohort that you hold and that was not revoked.",
    fr: "`renews` prend un accès à cette cohorte que vous détenez et qui n'a pas été révoqué.",
  });
}

/** What the one who asks does: ask, answer what was asked back, take the request back. */
@Resolver()
export class RequestAccessResolver {
  @Access("access:ask")
  @Mutation(() => AccessRequest, { description: "Asks the owner of a cohort for access, or keeps a draft of it." })
  async requestAccess(
    @Ctx() context: PortalContext,
    @Arg("input", () => RequestAccessInput, { description: "What is asked." }) input: RequestAccessInput,
  ): Promise<AccessRequest> {
    const viewer = requireViewer(context);
    const { accountId } = viewer.facts;
    const { centerId, asked } = await askedOf(context, viewer, input);
    const key = await context.db.write(async (tx): Promise<RequestKey> => {
      const kept = input.draft
        ? draftKey(input.draft)
        : await insertDraft(tx, { ...asked, centerId, askedBy: accountId });
      const changed =
        !input.draft || (kept.centerId === centerId && (await changeDraft(tx, kept, { ...asked, askedBy: accountId })));
      if (!changed) {
        throw new Conflict({
          en: "This is no draft of yours to the owner of this cohort any more; look at it again.",
          fr: "Ce n'est plus un brouillon de votre part pour le centre de cette cohorte ; regardez-le à nouveau.",
        });
      }
      if (input.send) {
        await stepRequest(tx, kept, { step: "ASK", by: accountId, message: null });
        await enterStep(tx, viewer, { ...asked, ...kept, step: "ASK" });
        const request = { ...asked, ...kept, askedBy: accountId };
        await tellOfRequest(tx, request, { step: "ASK", by: accountId, person: viewer.facts.name, endsAt: null });
      }
      return kept;
    });
    return storedRequest(context, key);
  }

  @Access("access:ask")
  @Mutation(() => AccessRequest, { description: "Answers what the owner asked back." })
  async answerAccessRequest(
    @Ctx() context: PortalContext,
    @Arg("id", () => ID, { description: "Global id of the request." }) id: string,
    @Arg("message", () => String, { description: "The answer." }) message: string,
  ): Promise<AccessRequest> {
    return stepOfRequest(context, id, { step: "ANSWER", message: checkedMessage(message, true) });
  }

  @Access("access:ask")
  @Mutation(() => AccessRequest, { description: "Takes a request back." })
  async cancelAccessRequest(
    @Ctx() context: PortalContext,
    @Arg("id", () => ID, { description: "Global id of the request." }) id: string,
  ): Promise<AccessRequest> {
    return stepOfRequest(context, id, { step: "CANCEL", message: null });
  }
}

function draftKey(id: string): RequestKey {
  const [centerId = 0, requestId = 0] = keyOf("AccessRequest", id, 2);
  return { centerId, requestId };
}
