import type { TokenScope } from "@nlrp12/domain";
import type { ViewerToken } from "#access";
import type { RequestDatabase, Transaction } from "#db";
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

/** The live token of a secret and whose it is, marking its use at most once a minute; null for any other text. */
export async function liveToken(
  tx: Transaction,
  secret: string,
): Promise<(ViewerToken & { readonly accountId: number }) | null> {
  if (!looksLikeToken(secret)) return null;
  const hash = tokenHash(secret);
  const [token] = await tx.rows<ViewerToken & { accountId: number; stale: boolean }>(
    `/* liveToken */
     select token_id as "tokenId", account_id as "accountId", center_id as "centerId", name, scopes,
            expires_at as "expiresAt", coalesce(last_used_at < now() - interval '1 minute', true) as stale
       from portal.access_token
      where secret_hash = $1 and revoked_at is null and expires_at > now()`,
    [hash],
  );
  if (token?.stale) {
    await tx.rows("/* touchToken */ update portal.access_token set last_used_at = now() where secret_hash = $1", [
      hash,
    ]);
  }
  return token ?? null;
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

/** Stores a new token by its hash. */
export async function insertToken(
  tx: Transaction,
  token: {
    readonly accountId: number;
    readonly centerId: number | null;
    readonly name: string;
    readonly scopes: readonly TokenScope[];
    readonly expiresInDays: number;
    readonly secret: string;
  },
): Promise<TokenRow> {
  return tx.one<TokenRow>(
    `/* insertToken */
     insert into portal.access_token (account_id, center_id, name, scopes, secret_hash, expires_at)
     values ($1, $2, $3, $4, $5, now() + make_interval(days => $6))
     returning ${columns}`,
    [token.accountId, token.centerId, token.name, token.scopes, tokenHash(token.secret), token.expiresInDays],
  );
}

/** Ends a token of a person at once; null when the person has no such token. */
export async function revokeToken(
  tx: Transaction,
  which: { readonly accountId: number; readonly tokenId: number },
): Promise<TokenRow | null> {
  const [row] = await tx.rows<TokenRow>(
    `/* revokeToken */
     update portal.access_token
        set revoked_at = coalesce(revoked_at, now())
      where account_id = $1 and token_id = $2
      returning ${columns}`,
    [which.accountId, which.tokenId],
  );
  return row ?? null;
}
