import { requireViewer } from "#access";
import type { NodeReader } from "#node-reader";
import { grantsByKeys } from "./access-grant.sql.ts";
import { requestsByKeys } from "./access-request.sql.ts";
import { grantReader, presentGrant, presentRequest, requestReader } from "./present-access.ts";

/** Requests by (center, request), of those the viewer may read. */
export const accessRequestNodes: NodeReader = {
  keyLength: 2,
  read: async (context, keys) => {
    const viewer = requireViewer(context);
    const asked = keys.map(([centerId = 0, requestId = 0]) => ({ centerId, requestId }));
    const rows = await requestsByKeys(context.db, requestReader(viewer), asked);
    return asked.map((key) => {
      const row = rows.find((found) => found.centerId === key.centerId && found.requestId === key.requestId);
      return row ? presentRequest(row, viewer) : null;
    });
  },
};

/** Grants by (center, grant), of those the viewer may read. */
export const accessGrantNodes: NodeReader = {
  keyLength: 2,
  read: async (context, keys) => {
    const viewer = requireViewer(context);
    const asked = keys.map(([centerId = 0, grantId = 0]) => ({ centerId, grantId }));
    const rows = await grantsByKeys(context.db, grantReader(viewer), asked);
    return asked.map(({ centerId, grantId }) => {
      const row = rows.find((found) => found.centerId === centerId && found.grantId === grantId);
      return row ? presentGrant(row, viewer) : null;
    });
  },
};
