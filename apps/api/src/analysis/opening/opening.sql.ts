import type { OpeningPlan, PlannedTable, ProtectedAnswer } from "@nlrp12/disclosure";
import { RequestDatabase, type Transaction } from "#db";

type Reader = Pick<Transaction, "rows"> | RequestDatabase;

/** Rows of an opening: the runtime role inserts them once and may neither change nor delete them. */
async function rowsOfOpening<Row>(reader: Reader, text: string, values: readonly unknown[]): Promise<readonly Row[]> {
  return reader instanceof RequestDatabase ? reader.unchangingRows<Row>(text, values) : reader.rows<Row>(text, values);
}

type PlanWithoutTables = Omit<OpeningPlan, "tables" | "audit">;

/** What an opening fixed for everyone, without its tables. */
export interface StoredOpening {
  readonly openingId: number;
  readonly openedAt: Date;
  readonly plan: PlanWithoutTables;
}

/** The opening a request has read; every part of its answer then speaks of the same one. */
const readBy = new WeakMap<RequestDatabase, Promise<StoredOpening | null>>();

/** The last opening; null before the first. Read once in a request. */
export async function lastOpening(reader: Reader): Promise<StoredOpening | null> {
  if (!(reader instanceof RequestDatabase)) return openingNow(reader);
  const known = readBy.get(reader);
  if (known) return known;
  const read = openingNow(reader);
  readBy.set(reader, read);
  read.catch(() => readBy.delete(reader));
  return read;
}

async function openingNow(reader: Reader): Promise<StoredOpening | null> {
  const [last] = await reader.rows<Pick<StoredOpening, "openingId" | "openedAt">>(
    `/* lastOpening */
     select opening_id as "openingId", opened_at as "openedAt" from portal.opening order by opening_id desc limit 1`,
  );
  if (!last) return null;
  const [row] = await rowsOfOpening<Pick<StoredOpening, "plan">>(
    reader,
    "/* planOfOpening */ select plan from portal.opening where opening_id = $1",
    [last.openingId],
  );
  return row ? { ...last, plan: row.plan } : null;
}

/** The audit state of an opening, for the next opening only. */
export async function auditOf(tx: Transaction, openingId: number): Promise<OpeningPlan["audit"]> {
  const row = await tx.one<{ audit: OpeningPlan["audit"] }>(
    "/* auditOf */ select audit from portal.opening where opening_id = $1",
    [openingId],
  );
  return row.audit;
}

/**
 * The planned tables of one family, or of all when no family is named; where dimensions are named only those over all of
 * them, in any order, and those over none. A cytokine has five hundred tables, of which a question reads a few dozen.
 */
export async function plannedTables(
  reader: Reader,
  which: {
    readonly openingId: number;
    readonly family: string | null;
    readonly dimensions?: readonly string[];
  },
): Promise<PlannedTable[]> {
  const rows = await rowsOfOpening<{ readonly content: PlannedTable }>(
    reader,
    `/* plannedTables */
     select content from portal.planned_set
      where opening_id = $1 and ($2::text is null or family = $2)
        and ($3::jsonb is null or content->'dimensions' = '[]'
             or (content->'dimensions' @> $3::jsonb and content->'dimensions' <@ $3::jsonb))
      order by family, set_key`,
    [which.openingId, which.family, which.dimensions ? JSON.stringify(which.dimensions) : null],
  );
  return rows.map((row) => row.content);
}

/** The stored answers of one family, or of all when no family is named, as they were stored; `keys` names a few. */
export async function protectedAnswers(
  reader: Reader,
  which: { readonly openingId: number; readonly family: string | null; readonly keys?: readonly string[] },
): Promise<ProtectedAnswer[]> {
  if (which.keys?.length === 0) return [];
  const rows = await rowsOfOpening<{ readonly content: ProtectedAnswer }>(
    reader,
    `/* protectedAnswers */
     select content from portal.protected_answer
      where opening_id = $1 and ($2::text is null or family = $2) and ($3::text[] is null or answer_key = any($3))
      order by answer_key`,
    [which.openingId, which.family, which.keys ?? null],
  );
  return rows.map((row) => row.content);
}

/** Stores an opening with its tables and answers; insert-only. */
export async function storeOpening(
  tx: Transaction,
  opening: { readonly plan: OpeningPlan; readonly answers: readonly ProtectedAnswer[] },
): Promise<void> {
  const { audit, tables, ...plan } = opening.plan;
  const openingId = plan.opening.number;
  await tx.rows(
    `/* storeOpening */ insert into portal.opening (opening_id, policy, plan, audit) values ($1, $2, $3, $4)`,
    [openingId, plan.policy.name, JSON.stringify(plan), JSON.stringify(audit)],
  );
  await tx.rows(
    `/* storePlannedSets */
     insert into portal.planned_set (opening_id, family, set_key, content)
     select $1, content->'variable'->>'family', content->>'key', content
       from jsonb_array_elements($2::jsonb) as content`,
    [openingId, JSON.stringify(tables)],
  );
  await tx.rows(
    `/* storeProtectedAnswers */
     insert into portal.protected_answer (opening_id, answer_key, family, content)
     select $1, content->>'key', content->'variable'->>'family', content
       from jsonb_array_elements($2::jsonb) as content`,
    [openingId, JSON.stringify(opening.answers)],
  );
}
