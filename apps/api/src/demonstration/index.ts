export type * from "./demonstration-consortium.ts";
export { generateConsortium } from "./generate-consortium.ts";
export { loadDemonstration } from "./load-demonstration.ts";
export { demonstrationProvider } from "./openid-provider.ts";
