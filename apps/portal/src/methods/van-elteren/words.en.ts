import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "Values are ranked inside each center and class of assay only. The sums of ranks are added, each center weighing by one over its size plus one, and the labels are dealt anew within each center. So an assay that reads half never makes or hides a difference.",
    "Where limits differ within a center and not all its values can be ranked, Gehan's scores stand for the ranks, and the answer says so.",
    "Centers with one group only compare nothing; they are dropped and counted.",
  ],
  misleads: [
    "It looks for a difference in the same direction everywhere. Centers that disagree cancel: look at each center's ratio.",
    "A center with two patients and ten controls adds little, whatever its size suggests.",
  ],
  held: [],
  columns: { center: "Center", group: "Group", value: "IL-1β, pg/mL" },
  cells: { patient: "patient", control: "control" },
  numbers: { z: "z, standardised sum of ranks", pValue: "p, two-sided" },
} as const satisfies MethodWords;
