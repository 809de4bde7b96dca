import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "Every patient is divided by every control; the median of these ratios is the estimate. The interval belongs to the rank test: it holds every ratio which that test would not refuse. Small groups cannot reach exactly 95 %, so the level really achieved stands beside it.",
    "Values below limits make some pairs intervals; then the estimate may be a range, or open on one side.",
    "It stands beside a comparison made in one center and class of assay, with up to 200 in each group; over several, patients are not divided by controls of another.",
  ],
  misleads: [
    "At three against three the level is 0.90, not 0.95.",
    "It is not the ratio of the medians, and need not equal the ratio of geometric means; where the groups differ in spread the three part.",
  ],
  held: [],
  columns: { group: "Group", value: "IL-1β, pg/mL" },
  cells: { patient: "patient", control: "control" },
  numbers: {
    ratio: "Median ratio of all pairs",
    lower: "Lower limit",
    upper: "Upper limit",
    achievedLevel: "Level achieved",
  },
} as const satisfies MethodWords;
