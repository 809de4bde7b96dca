import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "In each center and class of assay, the share of detected values of one group minus that of the other; then the mean of these differences, each weighing by the product of its two sizes over their sum (Mantel–Haenszel). A center with a better assay and more of one group so makes no difference of its own.",
    "The interval holds every true difference that a test of it would not refuse, the variance being that under the difference supposed (Miettinen–Nurminen). It has a width also where everything or nothing was detected. For the same cases judged twice, their correlation enters and McNemar's exact test stands beside it.",
  ],
  misleads: [
    "Detection depends on the limit of the assay: compared are values of one center and class only. Where they are taken together, an assay that detects more can stand for a difference of the groups.",
    "It is one mean over the centers. Where they disagree, it describes none of them.",
    "A difference of shares throws the levels away. It stands beside the ratio, which may be missing where too few values are detected.",
  ],
  held: [
    "Simulated coverage: 94–96 % in one center at 10 and 20 a group, 92.7 % at 5 against 5 with true shares of 10 % and 90 %; 94–97 % over three centers of 5 to 20 a group.",
  ],
  columns: { center: "Center", group: "Group", detected: "Detected", of: "Measured" },
  cells: { patient: "patient", control: "control" },
  numbers: { difference: "Difference of shares", lower: "Lower 95 % limit", upper: "Upper 95 % limit" },
} as const satisfies MethodWords;
