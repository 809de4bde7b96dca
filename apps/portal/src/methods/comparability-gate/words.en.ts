import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "Values are of one class when analyte, specimen, fresh or frozen, stimulus with dose, hours of culture and cells per mL (in bands), platform and kit agree. Raw levels are pooled inside a class only. Across classes only ratios are joined, each made inside its class: to controls of the same center, or within a case. What the gate decided is part of every answer.",
    "IL-1Ra in plasma or serum under anakinra is not analysed, since the assay sees the drug; in supernatants of washed cells it is flagged. The same holds for TNF under etanercept, infliximab or adalimumab, IL-6 under siltuximab or tocilizumab, IL-1β under canakinumab. Under rilonacept IL-1β and IL-1Ra are flagged everywhere. Each holds until the drug has left the blood: two days after anakinra, five half-lives after the others (etanercept 25 days, rilonacept 40, infliximab 50, tocilizumab 65, adalimumab 70, siltuximab 105, canakinumab 130). A phase counts another biologic until then, too.",
  ],
  misleads: [
    "One class does not mean one truth: lots and laboratories differ inside it too.",
    "Where nearly all patients are in one class and nearly all controls in another, pooled raw levels show the assay. The example does that on purpose.",
    "A ratio removes an assay that reads half everywhere. It does not remove one that flattens at the top.",
  ],
  held: [],
  columns: { assay: "Assay", group: "Group", value: "IL-1β, pg/mL" },
  cells: { patient: "patient", control: "control" },
  numbers: { raw: "Ratio of pooled raw levels, misleading", A: "Ratio within assay A", B: "Ratio within assay B" },
} as const satisfies MethodWords;
