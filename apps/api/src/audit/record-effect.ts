import type { LedgerAction, LedgerDetail, LedgerObject } from "@nlrp12/domain";
import type { Transaction } from "#db";

/** How an attempt ended. */
export type Outcome = "DONE" | "REFUSED" | "FAILED";

/** Numbers and codes of the portal; never a value of a patient. */
export type EffectDetails = Readonly<Partial<Record<LedgerDetail, string | number | boolean | null>>>;

/** One thing somebody did, as the log keeps it. */
export interface Effect {
  /** The center whose ledger shows it; null for the consortium. */
  readonly centerId: number | null;
  readonly accountId: number | null;
  readonly tokenId: number | null;
  readonly action: LedgerAction;
  /** What it was done to, as `ledgerObject` names it. */
  readonly object: LedgerObject;
  readonly outcome: Outcome;
  readonly details?: EffectDetails;
}

/**
 * Writes the log entry of an effect in the effect's own transaction: neither stands without the other. The database
 * numbers and chains it; the runtime role cannot change or delete an entry.
 */
export async function recordEffect(tx: Transaction, effect: Effect): Promise<void> {
  await recordEffects(tx, [effect]);
}

/**
 * Writes several entries, chain after chain in the order of their numbers: so no two transactions wait for each other.
 * Where an entry names questions (`details.questions`, hashes), what its person has not asked of its cohorts before is
 * kept beside it as asked at the entry's time, for each center of the person; of the block as of cohort 0.
 */
export async function recordEffects(tx: Pick<Transaction, "rows">, effects: readonly Effect[]): Promise<void> {
  await tx.rows(
    `/* recordEffects */
     with entered as (
       insert into portal.audit_entry (center_id, account_id, token_id, action, object, outcome, details)
       select center_id, account_id, token_id, action, object, outcome, details
         from unnest($1::int[], $2::int[], $3::int[], $4::text[], $5::text[], $6::text[], $7::json[])
              with ordinality as effect(center_id, account_id, token_id, action, object, outcome, details, place)
        order by coalesce(center_id, 0), place
       returning account_id, at, action, object, details->>'questions' as questions
     )
     insert into portal.asked_question (center_id, account_id, cohort_id, question, first_asked_at)
     select member.center_id, entered.account_id, reached.cohort_id, asked.question, min(entered.at)
       from entered
       join portal.membership as member
         on member.account_id = entered.account_id and member.center_id is not null
        and member.starts_at <= now() and (member.ends_at is null or member.ends_at > now())
      cross join unnest(string_to_array(entered.questions, ',')) as asked(question)
      cross join lateral (
         select 0 as cohort_id where entered.action = 'BLOCK_ASKED'
         union
         select split_part(release, '.', 1)::int
           from unnest(string_to_array(split_part(entered.object, ':', 2), ',')) as release
          where entered.action = 'CASES_READ'
       ) as reached
      where entered.questions is not null
      group by 1, 2, 3, 4
      order by 1, 2, 3, 4
     on conflict do nothing`,
    [
      effects.map(({ centerId }) => centerId),
      effects.map(({ accountId }) => accountId),
      effects.map(({ tokenId }) => tokenId),
      effects.map(({ action }) => action),
      effects.map(({ object }) => object),
      effects.map(({ outcome }) => outcome),
      effects.map(({ details }) => JSON.stringify(details ?? {})),
    ],
  );
}
