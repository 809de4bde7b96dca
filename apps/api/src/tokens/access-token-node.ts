import { requireViewer } from "#access";
import type { NodeReader } from "#node-reader";
import { presentToken } from "./access-token.resolver.ts";
import { tokensOf } from "./token.sql.ts";

/** The viewer's own tokens by number; those of others do not exist, nor any for a tool that may not manage tokens. */
export const accessTokenNodes: NodeReader = {
  keyLength: 1,
  read: async (context, keys) => {
    const viewer = requireViewer(context);
    if (!viewer.mayAnywhere("token:manage")) return keys.map(() => null);
    const own = await tokensOf(context.db, viewer.facts.accountId);
    return keys.map(([tokenId]) => {
      const row = own.find((token) => token.tokenId === tokenId);
      return row ? presentToken(row) : null;
    });
  },
};
