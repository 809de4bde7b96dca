export type { ArrivalRouteParts } from "./arrival-parts.ts";
export { registerArrivals } from "./arrival-routes.ts";
