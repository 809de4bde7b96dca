import { nodeId } from "#node-id";
import type { CenterRow } from "./center.sql.ts";
import { Center } from "./center.type.ts";

/** A stored center as the API shows it. */
export function presentCenter(row: CenterRow): Center {
  return Object.assign(new Center(), {
    id: nodeId("Center", row.centerId),
    centerId: row.centerId,
    slug: row.slug,
    name: row.name,
    shortName: row.shortName,
    masks: row.localNumberMasks,
  });
}
