import type { ViewerFacts } from "./viewer.ts";

/** Who did something, as ledgers name it: the account, and the token its request came with; null for a browser's. */
export const doneBy = ({ accountId, token }: Pick<ViewerFacts, "accountId" | "token">) => ({
  accountId,
  tokenId: token?.tokenId ?? null,
});
