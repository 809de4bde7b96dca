import type { Policy } from "./policy.ts";

/** Why a value is withheld (rule 9). An error in the question is an error, never a reason. */
export type WithheldReason = "TOO_FEW_PERSONS" | "NOT_IN_PLAN" | "NOT_ON_MENU" | "LEVEL_TOO_LOW" | "BLOCK_TOO_SMALL";

/** The fixed date on which a plan was made; numbers ascend. */
export interface Opening {
  readonly number: number;
  /** ISO date. */
  readonly date: string;
}

/** What stands in place of a withheld value: an object, never a number (rule 9). */
export interface Withheld {
  readonly reason: WithheldReason;
  /** Text for tables and CSV: "<10", "<5" for outcome counts, `null` where the reason is not a size. */
  readonly bound: string | null;
  readonly policy: string;
  readonly opening: Opening;
}

/** A value withheld for a reason; `below` is the bound of a size, k unless it is an outcome count. */
export function withheld(
  reason: WithheldReason,
  under: { readonly policy: Policy; readonly opening: Opening },
  below: number = under.policy.k,
): Withheld {
  const { policy, opening } = under;
  return { reason, bound: reason === "TOO_FEW_PERSONS" ? `<${below}` : null, policy: policy.name, opening };
}
