export { AccessGrantResolver } from "./access-grant.resolver.ts";
export { accessGrantNodes, accessRequestNodes } from "./access-nodes.ts";
export { AccessRequestResolver } from "./access-request.resolver.ts";
export { DecideAccessResolver } from "./decide-access.resolver.ts";
export { RequestAccessResolver } from "./request-access.resolver.ts";
