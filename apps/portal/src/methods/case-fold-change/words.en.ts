import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "The patient's value is divided by the geometric mean of the controls. The interval is a prediction interval: it holds 1 where the patient could be one more control. It is wider than that of a group's ratio, since one value is less sure than a mean.",
    "At least three controls of the same center and class. Controls below their limit that can still be estimated give the fold change without interval; a patient below the limit gives a bound.",
  ],
  misleads: [
    "With three controls the interval spans several powers of ten; that is what three controls can say.",
    "The fold changes of ten cases share the same controls. They rise and fall together when one control is wrong.",
    "The geometric mean of a group's fold changes has no interval: one made of them would take the controls for known. In 10,000 simulated sets such an interval, said to hold the truth in 95 %, held it in 64 to 86 % with 3 to 10 controls. The group's ratio to controls has the right one.",
    "It is not a diagnosis: it says how far a value lies from these controls, not why.",
  ],
  held: [],
  columns: { role: "Role", value: "IL-1β, pg/mL" },
  cells: { case: "case", control: "control" },
  numbers: { foldChange: "Fold change", lower: "Lower 95 % prediction limit", upper: "Upper 95 % prediction limit" },
} as const satisfies MethodWords;
