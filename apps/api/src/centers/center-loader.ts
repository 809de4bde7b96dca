import { type Lookup, lookup, type RequestDatabase } from "#db";
import { NotFound } from "#errors";
import { centersByIds } from "./center.sql.ts";
import type { Center } from "./center.type.ts";
import { presentCenter } from "./present-center.ts";

/** Centers by id, batched within one request; NotFound for one that does not exist. */
export function centerLoader(db: RequestDatabase): Lookup<number, Center> {
  return lookup<number, Center>(async (ids) => {
    const found = new Map((await centersByIds(db, ids)).map((row) => [row.centerId, presentCenter(row)]));
    return ids.map((id) => found.get(id) ?? new NotFound());
  });
}
