import { z } from "zod";

/** `new` in the address of a question page: choose and register, and ask nothing yet. */
export function searchPlan() {
  return z.enum(["new"]).optional().catch(undefined);
}
