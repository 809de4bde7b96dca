import { requireViewer } from "#access";
import type { PortalContext } from "#context";
import { NotFound } from "#errors";
import { keyOf } from "#node-id";
import { type AccessGrantRow, grantsByKeys } from "./access-grant.sql.ts";
import { grantReader } from "./present-access.ts";

/** The grant of a global id. Throws NotFound where the viewer may read none. */
export async function storedGrant(context: PortalContext, id: string): Promise<AccessGrantRow> {
  const [centerId = 0, grantId = 0] = keyOf("AccessGrant", id, 2);
  const [row] = await grantsByKeys(context.db, grantReader(requireViewer(context)), [{ centerId, grantId }]);
  if (!row) throw new NotFound();
  return row;
}
