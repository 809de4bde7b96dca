import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { Access, requireViewer } from "#access";
import type { PortalContext } from "#context";
import { BadInput } from "#errors";
import { insertGrants, lockGrants } from "./access-grant.sql.ts";
import type { AccessRequestRow } from "./access-request.sql.ts";
import { type AccessDecision, AccessDecisionEnum, AccessRequest } from "./access-request.type.ts";
import { checkAgreed } from "./check-learnt.ts";
import { checkEnd, checkedMessage } from "./checked-access.ts";
import { granteeOfRequest } from "./grantee.ts";
import { othersAgree } from "./others-agree.ts";
import { requestById, stepOfRequest } from "./step-of-request.ts";

const DAY_MS = 86_400_000;

/** What the owner of a cohort does with a request. */
@Resolver()
export class DecideAccessResolver {
  @Access("cohort:grant")
  @Mutation(() => AccessRequest, {
    description:
      "Approves a request with an end date, refuses it, or asks back; by a steward of the owning center. An approval by which too much of other centers could be learnt asks these for their agreement first and leaves the request open.",
  })
  async decideAccessRequest(
    @Ctx() context: PortalContext,
    @Arg("id", () => ID, { description: "Global id of the request." }) id: string,
    @Arg("decision", () => AccessDecisionEnum, { description: "What is decided." }) decision: AccessDecision,
    @Arg("message", () => String, { nullable: true, description: "To the asker; needed to refuse and to ask back." })
    message: string | null,
    @Arg("endsAt", () => Date, { nullable: true, description: "Until when; as long as was asked unless given." })
    endsAt: Date | null,
  ): Promise<AccessRequest> {
    if (endsAt && decision !== "APPROVE") {
      throw new BadInput({
        en: "`endsAt` goes with APPROVE alone.",
        fr: "`endsAt` ne va qu'avec APPROVE.",
      });
    }
    if (endsAt) checkEnd(endsAt);
    const said = checkedMessage(message, decision !== "APPROVE");
    const { accountId } = requireViewer(context).facts;
    const endOf = (request: AccessRequestRow) => endsAt ?? new Date(Date.now() + request.days * DAY_MS);
    const grant = (request: AccessRequestRow) => ({
      centerId: request.centerId,
      cohortId: request.cohortId,
      ...granteeOfRequest(request.askedBy, request.askedForCenter),
      fieldGroups: request.fieldGroups,
      level: request.level,
      purpose: request.purpose,
      acceptedTerms: request.acceptedTerms,
      endsAt: endOf(request),
      approvedBy: accountId,
      requestId: request.requestId,
    });
    if (decision === "APPROVE" && !(await othersAgree(context, id))) return requestById(context, id);
    return stepOfRequest(context, id, {
      step: decision,
      message: said,
      ...(decision === "APPROVE"
        ? {
            endsAt: endOf,
            with: async (tx, request) => {
              await lockGrants(tx);
              await checkAgreed(tx, request);
              await insertGrants(tx, grant(request));
            },
          }
        : {}),
    });
  }
}
