import type { FieldGroup } from "@nlrp12/domain";
import type { AccessRequestCardFragment } from "../generated/operations.ts";
import type { HeldAccess } from "./held-access.ts";

/** What the form of a request holds. */
export interface AskedAccess {
  readonly level: "RECORD" | "EXPORT";
  readonly fieldGroups: readonly FieldGroup[];
  readonly purpose: string;
  readonly days: number;
  readonly acceptedTerms: readonly string[];
  readonly forCenter: string | null;
}

/** How long access may be asked for on the page, in days. */
export const DAYS_OFFERED = [30, 90, 180, 365, 730] as const;

/** What a kept draft says, or an empty form: rows of cases and cytokines, for ninety days, for oneself. */
export function askedOf(draft: AccessRequestCardFragment | null): AskedAccess {
  if (!draft) {
    const fieldGroups: readonly FieldGroup[] = ["CLINICAL", "CYTOKINE"];
    return { level: "RECORD", fieldGroups, purpose: "", days: 90, acceptedTerms: [], forCenter: null };
  }
  return {
    level: draft.level === "EXPORT" ? "EXPORT" : "RECORD",
    fieldGroups: draft.fieldGroups,
    purpose: draft.purpose,
    days: draft.days,
    acceptedTerms: draft.acceptedTerms,
    forCenter: draft.forCenter?.id ?? null,
  };
}

/** What access held already was given for, to be asked for again; the terms are accepted anew. */
export function askedAgain(held: HeldAccess): AskedAccess {
  const [{ level, purpose, granteeCenter }] = held;
  return {
    level: level === "EXPORT" ? "EXPORT" : "RECORD",
    fieldGroups: held.map(({ fieldGroup }) => fieldGroup),
    purpose,
    days: 90,
    acceptedTerms: [],
    forCenter: granteeCenter?.id ?? null,
  };
}
