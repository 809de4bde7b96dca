import type { Viewer } from "#access";
import { nodeId } from "#node-id";
import type { InvitationRow } from "./invitation.sql.ts";
import type { Invitation, Member } from "./member.type.ts";
import { memberSteps, rolesToGive } from "./member-rules.ts";
import type { MembershipRow } from "./membership.sql.ts";

/** A membership as the viewer sees it. */
export function presentMember(row: MembershipRow, viewer: Viewer): Member {
  return {
    id: nodeId("Member", row.membershipId),
    membershipId: row.membershipId,
    centerId: row.centerId,
    name: row.name,
    email: row.email,
    role: row.role,
    since: row.startsAt,
    mine: row.accountId === viewer.facts.accountId,
    viewerCan: [...memberSteps(viewer, row)],
  };
}

/** An invitation as the viewer sees it; `hasSteward` of its center. */
export function presentInvitation(row: InvitationRow, viewer: Viewer, hasSteward: boolean): Invitation {
  const { invitationId, centerId, roles, invitedBy, issue: _issue, ...shown } = row;
  const given = rolesToGive(viewer, { centerId, hasSteward });
  const open = row.state === "OPEN" || row.state === "EXPIRED";
  const own = row.email.toLowerCase() === viewer.facts.email.toLowerCase();
  const resends = open && !own && roles.every((role) => given.includes(role));
  const withdraws = open && (given.length > 0 || invitedBy === viewer.facts.accountId);
  return {
    ...shown,
    id: nodeId("Invitation", invitationId),
    invitationId,
    centerId,
    roles: [...roles],
    viewerCan: [...(resends ? (["RESEND"] as const) : []), ...(withdraws ? (["WITHDRAW"] as const) : [])],
  };
}
