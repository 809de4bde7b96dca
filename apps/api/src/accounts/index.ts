export type { ProviderSettings } from "./provider-settings.ts";
export { purgeSessions, viewerOfSession } from "./session.sql.ts";
export { assertSameOrigin, type SessionCookie, sessionCookies } from "./session-cookie.ts";
export { type InvitedSignIn, registerSignIn } from "./sign-in.ts";
export { ViewerResolver } from "./viewer.resolver.ts";
export { ViewerReleasesResolver } from "./viewer-releases.resolver.ts";
