import type { NodeReader } from "#node-reader";
import { centersByIds } from "./center.sql.ts";
import { presentCenter } from "./present-center.ts";

/** Centers by their number; every member of the consortium may see them all. */
export const centerNodes: NodeReader = {
  keyLength: 1,
  read: async (context, keys) => {
    const rows = await centersByIds(
      context.db,
      keys.flatMap(([centerId]) => centerId ?? []),
    );
    const found = new Map(rows.map((row) => [row.centerId, presentCenter(row)]));
    return keys.map(([centerId = 0]) => found.get(centerId) ?? null);
  },
};
