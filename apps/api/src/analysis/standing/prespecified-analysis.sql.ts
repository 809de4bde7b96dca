import { pageWithTotal, type RequestDatabase, type Transaction } from "#db";

/** A registered question as stored, with the name of who registered it. */
export interface PrespecifiedRow {
  readonly analysisId: number;
  readonly centerId: number;
  readonly question: string;
  readonly arguments: object;
  readonly cohorts: string[];
  readonly hash: string;
  readonly reference: string;
  readonly registrar: number;
  readonly registeredBy: string;
  readonly registeredAt: Date;
  readonly firstAskedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

const analyses = `select plan.analysis_id as "analysisId", plan.center_id as "centerId", plan.question, plan.arguments,
       plan.cohorts, plan.question_hash as hash, plan.reference, plan.registered_by as registrar,
       account.name as "registeredBy", plan.registered_at as "registeredAt", plan.withdrawn_at as "withdrawnAt",
       (select min(asked.first_asked_at) from portal.asked_question as asked
         where asked.question = plan.question_hash
           and (asked.center_id = plan.center_id or asked.account_id = plan.registered_by)) as "firstAskedAt"
  from portal.prespecified_analysis as plan
  join portal.account on account.account_id = plan.registered_by`;

/** What these centers have registered, newest first, withdrawn or not, and how much there is. */
export async function prespecifiedOf(
  db: RequestDatabase,
  asked: { readonly centerIds: readonly number[]; readonly below: number | null; readonly limit: number },
): Promise<{ readonly rows: PrespecifiedRow[]; readonly total: number }> {
  return pageWithTotal<PrespecifiedRow>(db, {
    name: "prespecifiedOf",
    page: `${analyses}
      where plan.center_id = any($1::int[]) and ($2::int is null or plan.analysis_id < $2)
      order by plan.analysis_id desc limit $3`,
    total: "select count(*)::int from portal.prespecified_analysis where center_id = any($1::int[])",
    values: [asked.centerIds, asked.below, asked.limit],
  });
}

/** The registered questions of these numbers that belong to these centers. */
export async function prespecifiedByIds(
  db: RequestDatabase | Pick<Transaction, "rows">,
  ids: readonly number[],
  centerIds: readonly number[],
): Promise<PrespecifiedRow[]> {
  return db.rows<PrespecifiedRow>(
    `/* prespecifiedByIds */ ${analyses}
      where plan.analysis_id = any($1::int[]) and plan.center_id = any($2::int[])`,
    [ids, centerIds],
  );
}

/** What a new registration is. */
export interface NewPrespecified {
  readonly centerId: number;
  readonly question: string;
  readonly arguments: object;
  readonly cohorts: readonly string[];
  readonly hash: string;
  readonly reference: string;
  readonly registrar: number;
}

/** Registers a question; one that is registered under the same reference already stays as it is. */
export async function insertPrespecified(
  tx: Transaction,
  plan: NewPrespecified,
): Promise<{ readonly analysisId: number; readonly isNew: boolean }> {
  const values = [plan.centerId, plan.hash, plan.cohorts, plan.reference];
  const [made] = await tx.rows<{ analysisId: number }>(
    `/* insertPrespecified */
     insert into portal.prespecified_analysis (center_id, question_hash, cohorts, reference, question, arguments,
                                               registered_by)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (center_id, question_hash, cohorts, reference) where withdrawn_at is null do nothing
     returning analysis_id as "analysisId"`,
    [...values, plan.question, JSON.stringify(plan.arguments), plan.registrar],
  );
  if (made) return { ...made, isNew: true };
  const there = await tx.one<{ analysisId: number }>(
    `/* samePrespecified */
     select analysis_id as "analysisId" from portal.prespecified_analysis
      where center_id = $1 and question_hash = $2 and cohorts = $3 and reference = $4 and withdrawn_at is null`,
    values,
  );
  return { ...there, isNew: false };
}

/** Marks a registration as withdrawn; whether it was not yet. */
export async function withdrawPrespecified(
  tx: Transaction,
  withdrawal: { readonly analysisId: number; readonly by: number },
): Promise<boolean> {
  const marked = await tx.rows(
    `/* withdrawPrespecified */
     update portal.prespecified_analysis set withdrawn_at = clock_timestamp(), withdrawn_by = $2
      where analysis_id = $1 and withdrawn_at is null
     returning analysis_id`,
    [withdrawal.analysisId, withdrawal.by],
  );
  return marked.length > 0;
}
