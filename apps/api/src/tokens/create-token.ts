import { recordEffect } from "#audit";
import type { Transaction } from "#db";
import { insertToken, type TokenRow, type TokenToMake } from "./token.sql.ts";

/** Makes a token and enters it in the ledger of its center; `madeWith` is the token it was asked with, if any. */
export async function createToken(
  tx: Transaction,
  { madeWith, ...token }: TokenToMake & { readonly madeWith: number | null },
): Promise<TokenRow> {
  const made = await insertToken(tx, token);
  await recordEffect(tx, {
    centerId: token.centerId,
    accountId: token.accountId,
    tokenId: madeWith,
    action: "TOKEN_CREATED",
    object: `token:${made.tokenId}`,
    outcome: "DONE",
  });
  return made;
}
