export { AccessAgreementCenterResolver, AccessAgreementResolver } from "./access-agreement.resolver.ts";
export { AccessGrantResolver } from "./access-grant.resolver.ts";
export { accessGrantNodes, accessRequestNodes } from "./access-nodes.ts";
export { AccessRequestResolver } from "./access-request.resolver.ts";
export { DecideAccessResolver } from "./decide-access.resolver.ts";
export { grantEffect } from "./grant-effect.ts";
export { RenewGrantResolver } from "./renew-grant.resolver.ts";
export { RequestAccessResolver } from "./request-access.resolver.ts";
export { tellEndingGrants } from "./tell-ending-grants.ts";
