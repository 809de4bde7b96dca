export { ImportProfileResolver } from "./import-profile.resolver.ts";
export { importProfileNodes } from "./import-profile-node.ts";
export { profileSaid } from "./profile-said.ts";
