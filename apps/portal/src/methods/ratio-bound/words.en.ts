import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "The controls can only be lower than their limits. So the patients' geometric mean over the controls', each control below taken at its limit, is at most the true ratio of these values: “at least ×47”.",
    "The second bound is about the populations, with 95 % certainty: the patients' lower limit over a control value that exceeds the controls' median in 97.5 % of samples (at five controls the largest, below five none).",
    "Over baseline it is the other end that is known where the values on treatment lie below their limits: each is at most its limit, so the geometric mean of the pairs' ratios is at most that of the limits over the values before, “at most ×0.02”. So too over controls, where the patients lie below their limits and the controls do not: turned over, that ratio has a bound from below.",
  ],
  misleads: [
    "Where several centers give a bound only, the lowest of bounds from below, and the highest of bounds from above, holds for all together; a center may lie far beyond it: look center by center.",
    "A bound is no estimate: two bounds do not tell which group is higher.",
    "A more sensitive assay gives a higher bound from the same patients. The bound speaks of the assay as much as of the disease.",
    "With patients below their limit too there is no bound at all.",
  ],
  held: [
    "The certain bound held in 98–100 % of simulated sets from 40 % of controls below on; at 20 % it is given in at most 6 % of sets.",
  ],
  columns: { group: "Group", value: "IL-1β, pg/mL" },
  cells: { patient: "patient", control: "control" },
  numbers: { atLeast: "These values: at least", certainAtLeast: "95 % certain: at least" },
} as const satisfies MethodWords;
