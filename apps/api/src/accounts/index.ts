export type { ProviderSettings } from "./provider-settings.ts";
export { accountOfSession } from "./session.sql.ts";
export { assertSameOrigin, type SessionCookie, sessionCookies } from "./session-cookie.ts";
export { registerSignIn } from "./sign-in.ts";
export { ViewerResolver } from "./viewer.resolver.ts";
