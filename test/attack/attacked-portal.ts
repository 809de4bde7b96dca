import type pg from "pg";
import { DEMONSTRATION_ACCOUNTS } from "../../apps/api/src/demonstration/people.ts";
import type { PortalCaller } from "../journeys/portal-caller.ts";

/** A running portal under attack: reached by HTTP, its stored opening read past every policy. */
export interface AttackedPortal {
  readonly caller: PortalCaller;
  readonly admin: pg.Client;
}

/** Everyone who may read the block. */
export const MEMBERS: readonly string[] = DEMONSTRATION_ACCOUNTS.flatMap(({ key, center }) => (center ? [key] : []));

/** A checksum of everything the openings stored: whether any question changed the plan. */
export async function planChecksum(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query<{ sum: string }>(
    `select md5(
       (select string_agg(plan::text || audit::text, '' order by opening_id) from portal.opening)
       || (select string_agg(content::text, '' order by opening_id, family, set_key) from portal.planned_set)
       || (select string_agg(content::text, '' order by opening_id, answer_key) from portal.protected_answer)) as sum`,
  );
  return rows[0]?.sum ?? "";
}

/** Asks; waits as long as a limit of requests per minute says. */
export async function askedPatiently(
  portal: AttackedPortal,
  who: string,
  query: string,
): Promise<{ status: number; text: string }> {
  for (;;) {
    const answer = await portal.caller.raw(who, query);
    if (answer.status !== 429) return answer;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
