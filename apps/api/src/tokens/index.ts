export { AccessTokenResolver } from "./access-token.resolver.ts";
export { accessTokenNodes } from "./access-token-node.ts";
export { insertToken, liveToken } from "./token.sql.ts";
export { looksLikeToken, makeTokenSecret } from "./token-secret.ts";
