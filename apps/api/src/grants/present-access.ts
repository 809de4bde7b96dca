import type { Viewer } from "#access";
import { nodeId } from "#node-id";
import type { AccessGrantRow, GrantReader } from "./access-grant.sql.ts";
import type { AccessGrant } from "./access-grant.type.ts";
import type { AccessRequestRow, RequestReader } from "./access-request.sql.ts";
import type { AccessRequest } from "./access-request.type.ts";
import { ACCESS_REQUEST_STEPS, type AccessRequestStep, STEPS } from "./access-request-state.ts";
import { isOwnAccess } from "./grantee.ts";

/** Steps of the one who asks; all others are the owner's. */
const ASKERS_STEPS: readonly AccessRequestStep[] = ["ASK", "ANSWER", "CANCEL"];

/** Centers whose access the viewer decides on. */
function stewardOf(viewer: Viewer): readonly number[] {
  const centers = viewer.facts.memberships.flatMap(({ centerId }) => centerId ?? []);
  return [...new Set(centers)].filter((centerId) => viewer.actionsIn(centerId).includes("cohort:grant"));
}

/** What a viewer may read of requests: the own ones, and those to centers the viewer decides for. */
export function requestReader(viewer: Viewer): RequestReader {
  return { accountId: viewer.facts.accountId, stewardOf: stewardOf(viewer) };
}

/** What a viewer may read of grants: those held, in person or through a center, and those the own centers gave. */
export function grantReader(viewer: Viewer): GrantReader {
  const memberOf = viewer.facts.memberships.flatMap(({ centerId }) => centerId ?? []);
  return { accountId: viewer.facts.accountId, memberOf, stewardOf: stewardOf(viewer) };
}

/** What a viewer may do with a request now. */
export function stepsOf(row: AccessRequestRow, viewer: Viewer): AccessRequestStep[] {
  const mine = row.askedBy === viewer.facts.accountId;
  const decides = stewardOf(viewer).includes(row.centerId) && !mine;
  return ACCESS_REQUEST_STEPS.filter(
    (step) => STEPS[step].from.includes(row.state) && (ASKERS_STEPS.includes(step) ? mine : decides),
  );
}

/** A request as the viewer sees it. */
export function presentRequest(row: AccessRequestRow, viewer: Viewer): AccessRequest {
  const {
    centerId,
    requestId,
    askedForCenter: askedForCenterId,
    fieldGroups,
    acceptedTerms,
    askedBy,
    renewsGrant,
    ...shown
  } = row;
  return {
    ...shown,
    id: nodeId("AccessRequest", centerId, requestId),
    centerId,
    requestId,
    askedForCenterId,
    fieldGroups: [...fieldGroups],
    acceptedTerms: [...acceptedTerms],
    renewal: renewsGrant !== null,
    askerId: askedBy,
    mine: askedBy === viewer.facts.accountId,
    viewerCan: stepsOf(row, viewer),
  };
}

/** Whether a viewer may give a grant a later end: a steward of its owner, for somebody else, while it counts. */
export function mayExtend(row: AccessGrantRow, viewer: Viewer): boolean {
  const counts = row.state === "IN_FORCE" || row.state === "NOT_YET";
  return counts && !isOwnAccess(row, viewer) && stewardOf(viewer).includes(row.centerId);
}

/** A grant as the viewer sees it. */
export function presentGrant(row: AccessGrantRow, viewer: Viewer): AccessGrant {
  const { grantId, granteeAccountId: _person, ...shown } = row;
  const live = row.state === "IN_FORCE" || row.state === "NOT_YET" || row.state === "TERMS_CHANGED";
  return {
    ...shown,
    id: nodeId("AccessGrant", row.centerId, grantId),
    viewerCanRevoke: live && stewardOf(viewer).includes(row.centerId),
    viewerCanExtend: mayExtend(row, viewer),
    viewerCanAskRenewal: row.state !== "REVOKED" && row.state !== "NOT_YET" && isOwnAccess(row, viewer),
  };
}
