export { type Effect, type Outcome, recordEffect } from "./record-effect.ts";
