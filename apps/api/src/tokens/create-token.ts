import { ledgerObject } from "@nlrp12/domain";
import { recordEffect } from "#audit";
import type { Transaction } from "#db";
import { insertToken, type TokenRow, type TokenToMake } from "./token.sql.ts";

/** Makes a token and enters it in the ledger of its center. */
export async function createToken(tx: Transaction, token: TokenToMake): Promise<TokenRow> {
  const made = await insertToken(tx, token);
  await recordEffect(tx, {
    centerId: token.centerId,
    accountId: token.accountId,
    tokenId: token.madeWith,
    action: "TOKEN_CREATED",
    object: ledgerObject("token", made.tokenId),
    outcome: "DONE",
  });
  return made;
}
