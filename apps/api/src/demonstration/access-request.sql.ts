import type { Transaction } from "#db";
import type { StepOfRequest } from "#grants";
import type { DemonstrationAccessRequest } from "./demonstration-consortium.ts";

/**
 * Writes requests for access with their history, each step on its day: asked by a person, for that person, every term
 * of the cohort accepted; refused by a steward where the demonstration says so, and otherwise waiting.
 */
export async function insertAccessRequests(
  tx: Transaction,
  requests: readonly DemonstrationAccessRequest[],
): Promise<void> {
  for (const { cohort, requestedBy, fieldGroups, level, purpose, days, onDay, refusal } of requests) {
    const asked = { step: "ASK", by: requestedBy, day: onDay, message: null };
    const refused = refusal && { step: "REFUSE", by: refusal.by, day: refusal.onDay, message: refusal.message };
    const steps = refused ? [asked, refused] : [asked];
    await tx.rows(
      `/* insertAccessRequest */
       with step as (
         select place, step.step, account.account_id, now() + make_interval(days => step.day) as at, step.message
           from rows from (jsonb_to_recordset($8::jsonb) as (step text, by text, day int, message text))
                with ordinality as step(step, by, day, message, place)
           join portal.account on account.demonstration_key = step.by
       ), request as (
         insert into portal.access_request (center_id, cohort_id, asked_by, field_groups, level, purpose, accepted_terms,
                                            days, state, created_at, changed_at)
         select cohort.center_id, cohort.cohort_id, asker.account_id, $3, $4, $5, cohort.data_use_terms, $6, $7,
                (select min(at) from step), (select max(at) from step)
           from portal.cohort join portal.account asker on asker.demonstration_key = $2
          where cohort.slug = $1
         returning center_id, request_id
       )
       insert into portal.access_request_event (center_id, request_id, event_no, at, account_id, kind, message)
       select center_id, request_id, place, at, account_id, step, message from request cross join step`,
      [cohort, requestedBy, fieldGroups, level, purpose, days, refusal ? "REFUSED" : "ASKED", JSON.stringify(steps)],
    );
  }
}

/** Every step of every request as it lies in the database, in the order they were made. */
export async function loadedSteps(tx: Transaction): Promise<StepOfRequest[]> {
  return tx.rows<StepOfRequest>(
    `/* loadedSteps */
     select request.center_id as "centerId", request.request_id as "requestId", request.cohort_id as "cohortId",
            request.level, request.field_groups as "fieldGroups", event.kind as step, event.account_id as "accountId",
            null as "tokenId"
       from portal.access_request as request
       join portal.access_request_event as event using (center_id, request_id)
      order by request.request_id, event.event_no`,
  );
}
