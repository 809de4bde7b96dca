import DataLoader from "dataloader";
import type { RequestDatabase } from "#db";
import { stewardedCenters } from "./membership.sql.ts";

/** Whether centers have a steward, batched within one request. */
export function stewardLoader(db: RequestDatabase): DataLoader<number, boolean> {
  return new DataLoader(async (ids) => {
    const stewarded = new Set(await stewardedCenters(db, ids));
    return ids.map((id) => stewarded.has(id));
  });
}
