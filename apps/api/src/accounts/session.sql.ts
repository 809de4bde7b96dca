import { createHash, randomBytes } from "node:crypto";
import { factsOfCredential, Viewer } from "#access";
import type { Database, Transaction } from "#db";

/** Sessions end 8 hours after sign-in, and after 30 minutes without use. */
const ABSOLUTE_HOURS = 8;
const IDLE_MINUTES = 30;

const hashOf = (secret: string): Buffer => createHash("sha256").update(secret).digest();

/** Opens a session and returns its secret, of which only the hash is stored. */
export async function openSession(tx: Transaction, accountId: number): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  await tx.rows(
    `/* openSession */
     insert into portal.session (secret_hash, account_id, expires_at)
     values ($1, $2, now() + make_interval(hours => $3))`,
    [hashOf(secret), accountId, ABSOLUTE_HOURS],
  );
  return secret;
}

/**
 * Whoever a live session answers for, with the rights of this moment; null for any other secret. Somebody's use of it is
 * marked, at most once a minute; what a page asks by itself is none.
 */
export async function viewerOfSession(
  database: Pick<Database, "alone">,
  secret: string,
  { isUse }: { readonly isUse: boolean },
): Promise<Viewer | null> {
  const hash = hashOf(secret);
  const live = await factsOfCredential<{ readonly stale: boolean }>(database, {
    name: "liveSession",
    text: `select account_id, null::int as center_id, last_used_at < now() - interval '1 minute' as stale
             from portal.session
            where secret_hash = $1 and revoked_at is null and expires_at > now()
              and last_used_at > now() - make_interval(mins => $2)`,
    values: [hash, IDLE_MINUTES],
  });
  if (isUse && live?.known.stale) {
    await database.alone("/* touchSession */ update portal.session set last_used_at = now() where secret_hash = $1", [
      hash,
    ]);
  }
  return live ? new Viewer({ ...live.facts, token: null }) : null;
}

/** Ends a session at once. */
export async function revokeSession(tx: Transaction, secret: string): Promise<void> {
  await tx.rows("/* revokeSession */ update portal.session set revoked_at = now() where secret_hash = $1", [
    hashOf(secret),
  ]);
}

/** Throws away sessions that nobody can use any more; says how many. */
export async function purgeSessions(tx: Transaction): Promise<number> {
  const gone = await tx.rows(
    `/* purgeSessions */
     delete from portal.session
      where revoked_at is not null or expires_at <= now() or last_used_at <= now() - make_interval(mins => $1)
      returning 1`,
    [IDLE_MINUTES],
  );
  return gone.length;
}
