import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "All values are ranked together. Then the labels are dealt anew in every possible way, ties and all, and p is the share of deals in which the groups lie at least as far apart. No shape is assumed. Values below one common limit tie lowest.",
    "Beside p stands the smallest p these sizes can give: 0.10 for three against three, however far apart. Large groups are dealt 100,000 times at random with a fixed seed; with more than 200 in both, p is that of the normal curve.",
  ],
  misleads: [
    "A p says nothing of how far apart the groups are: the ratio and its interval come first.",
    "With few cases a large p means little was seen, not that there is no difference.",
    "Fewer than three in a group: no p, with the reason.",
  ],
  held: [],
  columns: { group: "Group", value: "IL-1β, pg/mL" },
  cells: { patient: "patient", control: "control" },
  numbers: {
    pValue: "p, two-sided",
    u: "U, pairs in which the patient is higher",
    smallestP: "Smallest p of these sizes",
  },
} as const satisfies MethodWords;
