import type { TokenScope } from "@nlrp12/domain";
import { factsOfCredential, Viewer } from "#access";
import type { Database, RequestDatabase, Transaction } from "#db";
import { looksLikeToken, tokenHash } from "./token-secret.ts";

/** A token as its owner sees it; the secret is not among it. */
export interface TokenRow {
  readonly tokenId: number;
  readonly name: string;
  readonly centerId: number | null;
  readonly scopes: TokenScope[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

const columns = `token_id as "tokenId", name, center_id as "centerId", scopes, created_at as "createdAt",
  expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"`;

interface LiveToken {
  readonly tokenId: number;
  readonly center_id: number | null;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly expiresAt: string;
  readonly stale: boolean;
}

/**
 * Whoever a live token answers for, with the rights of this moment, marking its use at most once a minute; null for any
 * other text, and once the membership it stands on has ended.
 */
export async function viewerOfToken(database: Pick<Database, "alone">, secret: string): Promise<Viewer | null> {
  // A wrong checksum is a slip of the hand or a guess, and neither costs the database anything.
  if (!looksLikeToken(secret)) return null;
  const hash = tokenHash(secret);
  const live = await factsOfCredential<LiveToken>(database, {
    name: "liveToken",
    text: `select account_id, center_id, token_id as "tokenId", name, scopes, expires_at as "expiresAt",
                  coalesce(last_used_at < now() - interval '1 minute', true) as stale
             from portal.access_token
            where secret_hash = $1 and revoked_at is null and expires_at > now()`,
    values: [hash],
  });
  if (!live) return null;
  const { tokenId, center_id: centerId, name, scopes, expiresAt, stale } = live.known;
  if (stale) {
    await database.alone(
      "/* touchToken */ update portal.access_token set last_used_at = now() where secret_hash = $1",
      [hash],
    );
  }
  if (live.facts.memberships.length === 0) return null;
  return new Viewer({ ...live.facts, token: { tokenId, name, scopes, centerId, expiresAt: new Date(expiresAt) } });
}

/** The tokens of a person, newest first; ended ones are kept for ninety days so that their end can be seen. */
export async function tokensOf(db: RequestDatabase, accountId: number): Promise<TokenRow[]> {
  return db.rows<TokenRow>(
    `/* tokensOf */
     select ${columns}
       from portal.access_token
      where account_id = $1 and coalesce(revoked_at, expires_at) > now() - interval '90 days'
      order by token_id desc`,
    [accountId],
  );
}

/** A token that is to be. */
export interface TokenToMake {
  readonly accountId: number;
  readonly centerId: number | null;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly expiresInDays: number;
  readonly secret: string;
  /** The token it is made with, if any. */
  readonly madeWith: number | null;
}

/** Stores a new token by its hash. */
export async function insertToken(tx: Transaction, token: TokenToMake): Promise<TokenRow> {
  return tx.one<TokenRow>(
    `/* insertToken */
     insert into portal.access_token (account_id, center_id, name, scopes, secret_hash, expires_at, made_with)
     values ($1, $2, $3, $4, $5, now() + make_interval(days => $6), $7)
     returning ${columns}`,
    [
      ...[token.accountId, token.centerId, token.name, token.scopes, tokenHash(token.secret)],
      ...[token.expiresInDays, token.madeWith],
    ],
  );
}

/** Ends a token of a person at once, and with it every one made with it; none when the person has no such token. */
export async function revokeToken(
  tx: Transaction,
  which: { readonly accountId: number; readonly tokenId: number },
): Promise<TokenRow[]> {
  return tx.rows<TokenRow>(
    `/* revokeToken */
     with recursive ended as (
       select token_id from portal.access_token where account_id = $1 and token_id = $2
       union
       select made.token_id from portal.access_token as made join ended on made.made_with = ended.token_id
        where made.account_id = $1
     )
     update portal.access_token
        set revoked_at = coalesce(revoked_at, now())
      where token_id in (select token_id from ended) and (token_id = $2 or revoked_at is null)
      returning ${columns}`,
    [which.accountId, which.tokenId],
  );
}
