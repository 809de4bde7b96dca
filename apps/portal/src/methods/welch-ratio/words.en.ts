import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "The ratio of two geometric means is a difference of mean logs, so Welch's t applies: each group keeps its own spread, and the degrees of freedom follow from both. The limits are turned back into ratios.",
    "Controls are those of the same culture run if there is a pair, else of the same center and comparability class, at least three. Controls are never borrowed from another center. A kindred counts as one unit in each group.",
  ],
  misleads: [
    "The interval is about the group's ratio, not about one patient: see the fold change of a case.",
    "Patients and controls measured in different batches differ by the batch too. The portal warns where batch and group are confounded, and cannot undo it.",
    "Two ratios that share controls must not be compared with each other: phases are compared by the change within the case.",
  ],
  held: [
    "Simulated coverage of the 95 % interval: 95–96 % at n = 5 and 10, 95 % at n = 20, 94–95 % at 5 against 20 (10,000 sets a cell, SDs equal or a factor of two apart).",
  ],
  columns: { group: "Group", value: "IL-1β, pg/mL" },
  cells: { patient: "patient", control: "control" },
  numbers: {
    ratio: "Ratio of geometric means",
    lower: "Lower 95 % limit",
    upper: "Upper 95 % limit",
    degreesOfFreedom: "Degrees of freedom",
  },
} as const satisfies MethodWords;
