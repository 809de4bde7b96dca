export type * from "./demonstration-consortium.ts";
export { generateConsortium } from "./generate-consortium.ts";
