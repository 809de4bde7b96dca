import type { FieldGroup, Level } from "@nlrp12/domain";
import type { RequestDatabase, Transaction } from "#db";
import { type AccessRequestState, type AccessRequestStep, STEPS } from "./access-request-state.ts";

type Reader = RequestDatabase | Pick<Transaction, "rows">;

/** What identifies a request: the center that owns the cohort, and a number. */
export interface RequestKey {
  readonly centerId: number;
  readonly requestId: number;
}

/** What is asked for. */
export interface AskedAccess {
  readonly cohortId: number;
  readonly askedForCenter: number | null;
  readonly fieldGroups: readonly FieldGroup[];
  readonly level: Level;
  readonly purpose: string;
  readonly acceptedTerms: readonly string[];
  readonly days: number;
  /** A grant of the same center that is asked to last longer; null for new access. */
  readonly renewsGrant: number | null;
}

/** A request as stored, with the names behind its numbers. */
export interface AccessRequestRow extends RequestKey, AskedAccess {
  readonly askedBy: number;
  readonly askerName: string;
  readonly state: AccessRequestState;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** One step of a request's history. */
export interface AccessRequestEventRow {
  readonly at: Date;
  readonly kind: AccessRequestStep;
  readonly actorName: string;
  readonly message: string | null;
}

const requests = `select request.center_id as "centerId", request.request_id as "requestId",
       request.cohort_id as "cohortId", request.asked_by as "askedBy", account.name as "askerName",
       request.asked_for_center as "askedForCenter", request.field_groups as "fieldGroups", request.level,
       request.purpose, request.accepted_terms as "acceptedTerms", request.days, request.state,
       request.renews_grant as "renewsGrant",
       request.created_at as "createdAt", request.changed_at as "changedAt"
  from portal.access_request as request
  join portal.account on account.account_id = request.asked_by`;

/**
 * Who reads requests: the asker every one of his own, a steward those of her centers but drafts, and those her centers
 * are asked to agree to.
 */
export interface RequestReader {
  readonly accountId: number;
  readonly stewardOf: readonly number[];
}

const READABLE = `(request.asked_by = $1 or (request.center_id = any($2::int[]) and request.state <> 'DRAFT')
       or exists (select 1 from portal.access_agreement as asked
                   where (asked.center_id, asked.request_id) = (request.center_id, request.request_id)
                     and asked.of_center = any($2::int[])))`;

/** Every request a person may read, newest first. */
export async function requestsFor(db: Reader, reader: RequestReader): Promise<AccessRequestRow[]> {
  return db.rows<AccessRequestRow>(
    `/* requestsFor */ ${requests} where ${READABLE} order by request.request_id desc limit 500`,
    [reader.accountId, reader.stewardOf],
  );
}

/** The requests of these keys that a person may read. */
export async function requestsByKeys(
  db: Reader,
  reader: RequestReader,
  keys: readonly RequestKey[],
): Promise<AccessRequestRow[]> {
  return db.rows<AccessRequestRow>(
    `/* requestsByKeys */ ${requests}
     where ${READABLE}
       and (request.center_id, request.request_id) in (select * from unnest($3::int[], $4::int[]))`,
    [reader.accountId, reader.stewardOf, keys.map((key) => key.centerId), keys.map((key) => key.requestId)],
  );
}

/** The history of a request, oldest first. */
export async function eventsOfRequest(db: Reader, key: RequestKey): Promise<AccessRequestEventRow[]> {
  return db.rows<AccessRequestEventRow>(
    `/* eventsOfRequest */
     select event.at, event.kind, account.name as "actorName", event.message
       from portal.access_request_event as event
       join portal.account on account.account_id = event.account_id
      where event.center_id = $1 and event.request_id = $2
      order by event.event_no`,
    [key.centerId, key.requestId],
  );
}

const columnsOf = (asked: AskedAccess): readonly unknown[] => [
  asked.cohortId,
  asked.askedForCenter,
  asked.fieldGroups,
  asked.level,
  asked.purpose,
  asked.acceptedTerms,
  asked.days,
  asked.renewsGrant,
];

/** Begins a request as a draft. */
export async function insertDraft(
  tx: Transaction,
  draft: AskedAccess & { readonly centerId: number; readonly askedBy: number },
): Promise<RequestKey> {
  const { requestId } = await tx.one<{ requestId: number }>(
    `/* insertDraft */
     insert into portal.access_request (center_id, asked_by, cohort_id, asked_for_center, field_groups, level, purpose,
                                        accepted_terms, days, renews_grant, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'DRAFT')
     returning request_id as "requestId"`,
    [draft.centerId, draft.askedBy, ...columnsOf(draft)],
  );
  return { centerId: draft.centerId, requestId };
}

/** Changes a draft of the asker's own; false when there is none. */
export async function changeDraft(
  tx: Transaction,
  key: RequestKey,
  draft: AskedAccess & { readonly askedBy: number },
): Promise<boolean> {
  const rows = await tx.rows(
    `/* changeDraft */
     update portal.access_request
        set cohort_id = $4, asked_for_center = $5, field_groups = $6, level = $7, purpose = $8, accepted_terms = $9,
            days = $10, renews_grant = $11, changed_at = now()
      where center_id = $1 and request_id = $2 and asked_by = $3 and state = 'DRAFT'
      returning 1`,
    [key.centerId, key.requestId, draft.askedBy, ...columnsOf(draft)],
  );
  return rows.length === 1;
}

/** Makes one step, with its line in the history; false when the request is no longer where the step may begin. */
export async function stepRequest(
  tx: Transaction,
  key: RequestKey,
  made: { readonly step: AccessRequestStep; readonly by: number; readonly message: string | null },
): Promise<boolean> {
  const { from, to } = STEPS[made.step];
  const rows = await tx.rows(
    `/* stepRequest */
     with moved as (
       update portal.access_request set state = $4, changed_at = now()
        where center_id = $1 and request_id = $2 and state = any($3::text[])
        returning center_id, request_id
     )
     insert into portal.access_request_event (center_id, request_id, event_no, account_id, kind, message)
     select center_id, request_id,
            (select count(*)::int + 1 from portal.access_request_event
              where center_id = moved.center_id and request_id = moved.request_id), $5, $6, $7
       from moved
     returning 1`,
    [key.centerId, key.requestId, from, to, made.by, made.step, made.message],
  );
  return rows.length === 1;
}
