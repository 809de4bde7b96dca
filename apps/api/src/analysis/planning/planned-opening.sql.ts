import type { PlannedTable } from "@nlrp12/disclosure";
import type { RequestDatabase, Transaction } from "#db";
import type { OpeningCount } from "./openings.type.ts";

type Reader = RequestDatabase | Pick<Transaction, "rows">;

/** One table of a preview: what would be published or withheld, and why; no person and no number of persons. */
export type PreviewedTable = Pick<PlannedTable, "variable" | "dimensions" | "status" | "cause">;

/** An opening that is planned and not held yet. */
export interface PlannedOpeningRow {
  /** ISO date. */
  readonly date: string;
  readonly plannedBy: string;
  readonly previewedAt: Date | null;
}

/** Advisory lock on planning: the rhythm of openings is of all of them together. */
const PLANNING_LOCK = 1_218;

/** Days a preview stands, whatever is planned anew; `openingTasks` says why. */
const PREVIEW_STANDS_DAYS = 30;

/** Holds what is planned and previewed still until the transaction ends. */
export async function lockPlanning(tx: Transaction): Promise<void> {
  await tx.rows("/* lockPlanning */ select pg_advisory_xact_lock($1::int, 0)", [PLANNING_LOCK]);
}

/** The next opening that is planned; null when there is none. */
export async function nextPlanned(db: Reader): Promise<PlannedOpeningRow | null> {
  const [row] = await db.rows<PlannedOpeningRow>(
    `/* nextPlanned */
     select planned_for::text as date, account.name as "plannedBy", previewed_at as "previewedAt"
       from portal.planned_opening as planned
       join portal.account on account.account_id = planned.planned_by
      where planned.state = 'PLANNED'
      order by planned_for limit 1`,
  );
  return row ?? null;
}

/** What a planned opening would publish, as last computed; empty before the first time. */
export async function previewOf(db: Reader, date: string): Promise<PreviewedTable[]> {
  const rows = await db.rows<{ preview: PreviewedTable[] | null }>(
    "/* previewOf */ select preview from portal.planned_opening where planned_for = $1::date",
    [date],
  );
  return rows[0]?.preview ?? [];
}

/** How many tables of each family and size an opening published and withheld, by cause. */
export async function openingTables(db: Reader, openingId: number): Promise<OpeningCount[]> {
  return db.rows<OpeningCount>(
    `/* openingTables */
     select family, jsonb_array_length(content->'dimensions') as dimensions,
            count(*) filter (where content->>'status' = 'PUBLISHED')::int as published,
            count(*) filter (where content->>'status' = 'KEPT')::int as kept,
            count(*) filter (where content->>'status' = 'WITHHELD' and content->>'cause' = 'SIZE')::int as "tooFew",
            count(*) filter (where content->>'status' = 'WITHHELD' and content->>'cause' = 'AUDIT')::int as audit,
            count(*) filter (where content->>'status' = 'WITHHELD' and content->>'cause' = 'REMAINDER')::int as remainder
       from portal.planned_set
      where opening_id = $1
      group by 1, 2
      order by 1, 2`,
    [openingId],
  );
}

/** Dates of all openings held or planned, oldest first, as ISO dates. */
export async function openingDates(db: Reader): Promise<string[]> {
  const rows = await db.rows<{ date: string }>(
    `/* openingDates */
     select coalesce(plan->'opening'->>'date', opened_at::date::text) as date from portal.opening
      union select planned_for::text from portal.planned_opening where state = 'PLANNED'
      order by 1`,
  );
  return rows.map(({ date }) => date);
}

/**
 * Plans an opening for a date, and asks a job for its preview; false when that date is taken. A date that was taken back
 * keeps the preview it had: it may still stand.
 */
export async function insertPlanned(tx: Transaction, date: string, by: number): Promise<boolean> {
  const rows = await tx.rows(
    `/* insertPlanned */
     with planned as (
       insert into portal.planned_opening (planned_for, planned_by, state) values ($1::date, $2, 'PLANNED')
       on conflict (planned_for) do update set state = 'PLANNED', planned_by = $2, planned_at = now()
        where planned_opening.state = 'CANCELLED'
       returning planned_for
     )
     select 1 from planned, graphile_worker.add_job('preview-opening', '{}'::json, job_key := 'preview-opening')`,
    [date, by],
  );
  return rows.length === 1;
}

/** Takes a planned opening back; false when there is none of that date. */
export async function cancelPlanned(tx: Transaction, date: string): Promise<boolean> {
  const rows = await tx.rows(
    `/* cancelPlanned */
     update portal.planned_opening set state = 'CANCELLED' where planned_for = $1::date and state = 'PLANNED' returning 1`,
    [date],
  );
  return rows.length === 1;
}

/**
 * Gives a planned opening the preview that was last made for any opening, its time with it, where that is not thirty
 * days old; false where none stands. So an opening that is taken back and planned anew shows what was seen already.
 */
export async function carryPreview(tx: Transaction, date: string): Promise<boolean> {
  const rows = await tx.rows(
    `/* carryPreview */
     update portal.planned_opening as planned set preview = standing.preview, previewed_at = standing.previewed_at
       from (select preview, previewed_at from portal.planned_opening
              where preview is not null and previewed_at > now() - make_interval(days => $2)
              order by previewed_at desc limit 1) as standing
      where planned.planned_for = $1::date
     returning 1`,
    [date, PREVIEW_STANDS_DAYS],
  );
  return rows.length === 1;
}

/** Stores what a planned opening would publish. */
export async function storePreview(tx: Transaction, date: string, tables: readonly PreviewedTable[]): Promise<void> {
  await tx.rows(
    `/* storePreview */
     update portal.planned_opening set preview = $2::jsonb, previewed_at = now() where planned_for = $1::date`,
    [date, JSON.stringify(tables)],
  );
}

/** Marks a planned opening as held, once: a second job for the same date fails and stores nothing. */
export async function markHeld(tx: Transaction, date: string, openingId: number): Promise<void> {
  await tx.one(
    `/* markHeld */
     update portal.planned_opening set state = 'HELD', opening_id = $2
      where planned_for = $1::date and state = 'PLANNED' returning 1`,
    [date, openingId],
  );
}
