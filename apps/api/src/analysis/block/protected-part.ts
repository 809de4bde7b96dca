import { SDC_1 } from "@nlrp12/disclosure";
import type { PortalContext } from "#context";
import type { Withheld } from "../../schema-parts/count-value.type.ts";
import { blockOf } from "../opening/block-summary.ts";
import type { OpenFamily, StoredCells } from "../opening/stored-cells.ts";
import type { ProtectedPart } from "./protected-part.type.ts";

/** What every protected part says besides its cells: its block, opening and policy, and why it says nothing at all. */
export async function protectedPartOf(
  context: PortalContext,
  found: Pick<StoredCells | OpenFamily, "opening" | "reason">,
  withheld: Withheld | null,
): Promise<ProtectedPart> {
  const { opening, reason } = found;
  return {
    ...(await blockOf(context, opening, reason !== "LEVEL_TOO_LOW")),
    policy: opening?.plan.policy.name ?? SDC_1.name,
    withheld,
  };
}
