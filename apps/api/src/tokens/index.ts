export { AccessTokenResolver } from "./access-token.resolver.ts";
export { accessTokenNodes } from "./access-token-node.ts";
export { createToken } from "./create-token.ts";
export { viewerOfToken } from "./token.sql.ts";
export { makeTokenSecret } from "./token-secret.ts";
