export { AccessTokenResolver } from "./access-token.resolver.ts";
export { accessTokenNodes } from "./access-token-node.ts";
export { insertToken, liveToken } from "./token.sql.ts";
export { makeTokenSecret } from "./token-secret.ts";
