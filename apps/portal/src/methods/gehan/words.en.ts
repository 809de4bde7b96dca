import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "A pair counts only where it is certain which value is higher: 3 is above “< 2”, but “< 4” cannot be told from 3. Each value's score is the number surely lower less the number surely higher, and the scores are dealt anew among the groups in every possible way, within each center and class of assay where there are several.",
    "The other route re-censors everything under the highest limit and ranks what is left. It loses detected values but no difference of limits can move it. No comparison of the portal makes it: the code below does.",
  ],
  misleads: [
    "Gehan's test leans where the limits themselves differ between the groups: the group with the cruder assay has fewer certain wins. The portal gives this p alone and warns; where the limits differ by group, run the other route in R on the values you may read before believing it.",
    "Limits differ because assays differ. That two assays may be ranked together at all is decided by the comparability gate, not by this test.",
  ],
  held: [],
  columns: { group: "Group", value: "IL-1β, pg/mL" },
  cells: { patient: "patient", control: "control" },
  numbers: { gehanP: "p, Gehan", recensoredP: "p, re-censored", limit: "Re-censored below, pg/mL" },
} as const satisfies MethodWords;
