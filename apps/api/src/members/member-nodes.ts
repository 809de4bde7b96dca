import { requireViewer } from "#access";
import type { NodeReader } from "#node-reader";
import { invitationsByIds } from "./invitation.sql.ts";
import { readsMembers } from "./member-rules.ts";
import { membershipsByIds, stewardedCenters } from "./membership.sql.ts";
import { presentInvitation, presentMember } from "./present-member.ts";

/** Memberships by number, of those whose center's people the viewer may see. */
export const memberNodes: NodeReader = {
  keyLength: 1,
  read: async (context, keys) => {
    const viewer = requireViewer(context);
    const ids = keys.flatMap(([id]) => id ?? []);
    const rows = (await membershipsByIds(context.db, ids)).filter(({ centerId }) => readsMembers(viewer, centerId));
    const found = new Map(rows.map((row) => [row.membershipId, presentMember(row, viewer)]));
    return keys.map(([id = 0]) => found.get(id) ?? null);
  },
};

/** Invitations by number, of those whose center's people the viewer may see. */
export const invitationNodes: NodeReader = {
  keyLength: 1,
  read: async (context, keys) => {
    const viewer = requireViewer(context);
    const ids = keys.flatMap(([id]) => id ?? []);
    const rows = (await invitationsByIds(context.db, ids)).filter(({ centerId }) => readsMembers(viewer, centerId));
    const stewarded = await stewardedCenters(
      context.db,
      rows.flatMap(({ centerId }) => centerId ?? []),
    );
    const found = new Map(
      rows.map((row) => [
        row.invitationId,
        presentInvitation(row, viewer, row.centerId !== null && stewarded.includes(row.centerId)),
      ]),
    );
    return keys.map(([id = 0]) => found.get(id) ?? null);
  },
};
