import type { RequestDatabase, Transaction } from "#db";
import type { MailMatter } from "./mail-kind.ts";

/** A letter as stored. */
export type OutboxRow = MailMatter & {
  readonly mailId: number;
  readonly email: string;
  readonly language: string;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
};

/** How often a letter is tried; graphile-worker waits about e^attempt seconds between, so the last is hours later. */
const ATTEMPTS = 12;

/** Orders the sending of the letter `mail_id`, once however often it is ordered. */
const ORDER_SENDING = `graphile_worker.add_job('send-mail', json_build_object('mailId', mail_id),
  job_key := 'send-mail:' || mail_id, max_attempts := ${ATTEMPTS})`;

/** To whom a letter goes: accounts, stewards of a center, or an address nobody signs in with yet. */
export type Addressees =
  | { readonly accounts: readonly number[] }
  | { readonly stewardsOf: number; readonly but: number | null }
  | { readonly email: string; readonly language: string };

const PEOPLE = `select email, language from portal.account where account_id = any($3::int[])`;
const STEWARDS = `select distinct account.email, account.language
  from portal.account join portal.membership using (account_id)
 where membership.center_id = $3 and membership.role = 'STEWARD' and membership.starts_at <= now()
   and (membership.ends_at is null or membership.ends_at > now()) and account.account_id is distinct from $4::int`;
const ADDRESS = "select $3::text as email, $4::text as language";

function addressed(to: Addressees): { readonly select: string; readonly values: readonly unknown[] } {
  if ("accounts" in to) return { select: PEOPLE, values: [to.accounts] };
  if ("stewardsOf" in to) return { select: STEWARDS, values: [to.stewardsOf, to.but] };
  return { select: ADDRESS, values: [to.email, to.language] };
}

/**
 * Writes a letter to each addressee, in the transaction of what it tells, and orders its sending there too: neither is
 * without the other.
 */
export async function postMail(tx: Pick<Transaction, "rows">, to: Addressees, matter: MailMatter): Promise<void> {
  const { select, values } = addressed(to);
  await tx.rows(
    `/* postMail */
     with written as (
       insert into portal.outbox (email, language, kind, facts)
       select addressee.email, addressee.language, $1, $2::jsonb from (${select}) as addressee
       returning mail_id
     )
     select ${ORDER_SENDING} from written`,
    [matter.kind, JSON.stringify(matter.facts), ...values],
  );
}

/**
 * Orders the sending of every letter that is not sent: written while no mail server was set, when the job found nobody
 * to hand it to, or given up. A letter whose sending is still ordered is tried at once.
 */
export async function orderUnsentLetters(tx: Pick<Transaction, "rows">): Promise<void> {
  await tx.rows(`/* orderUnsentLetters */ select ${ORDER_SENDING} from portal.outbox where sent_at is null`);
}

const letters = `select mail_id as "mailId", email, language, kind, facts, created_at as "createdAt", sent_at as "sentAt"
  from portal.outbox`;

/** The newest hundred letters to an address, newest first. */
export async function lettersTo(db: RequestDatabase, email: string): Promise<OutboxRow[]> {
  return db.rows<OutboxRow>(
    `/* lettersTo */ ${letters} where lower(email) = lower($1) order by mail_id desc limit 100`,
    [email],
  );
}

/** A letter that is not sent yet; null when it is, or is gone. */
export async function unsentLetter(tx: Transaction, mailId: number): Promise<OutboxRow | null> {
  const [row] = await tx.rows<OutboxRow>(`/* unsentLetter */ ${letters} where mail_id = $1 and sent_at is null`, [
    mailId,
  ]);
  return row ?? null;
}

/** Notes that a letter was handed over. */
export async function markSent(tx: Transaction, mailId: number): Promise<void> {
  await tx.rows("/* markSent */ update portal.outbox set sent_at = now() where mail_id = $1", [mailId]);
}

/** Letters older than this many days are thrown away, sent or not: addresses and names are kept no longer than of use. */
export async function forgetLetters(tx: Transaction, days: number): Promise<void> {
  await tx.rows("/* forgetLetters */ delete from portal.outbox where created_at < now() - make_interval(days => $1)", [
    days,
  ]);
}

/** What a letter about a cohort names: its center's short name and its title. */
export async function namedCohort(
  tx: Pick<Transaction, "one">,
  cohortId: number,
): Promise<{ readonly center: string; readonly title: { readonly en: string; readonly fr: string } }> {
  return tx.one(
    `/* namedCohort */
     select center.short_name as center, json_build_object('en', title_en, 'fr', title_fr) as title
       from portal.cohort join portal.center using (center_id)
      where cohort.cohort_id = $1`,
    [cohortId],
  );
}
