import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "Each center gives a ratio and its standard error. The centers' true ratios are taken to scatter around a mean; how much they scatter is estimated (REML), and each center weighs by how exact it is. The interval is Hartung and Knapp's, with t for few centers.",
    "Two centers are shown apart, unpooled. From four on the prediction interval says where a further center's ratio is expected. I² is the share of the scatter that is between centers, always with its interval.",
  ],
  misleads: [
    "With three or four centers the scatter is hardly known: I² of 0 % may stand beside an upper limit of 95 %.",
    "When centers happen to agree closely, the Hartung–Knapp interval can be too narrow; the version that never shrinks stands beside it.",
    "The pooled ratio is no patient's ratio, and no center's either.",
  ],
  held: [],
  columns: { center: "Center", ratio: "Ratio to controls", seLog: "Standard error of its log" },
  cells: {},
  numbers: {
    ratio: "Pooled ratio",
    lower: "Lower 95 % limit",
    upper: "Upper 95 % limit",
    predictionLower: "A further center, lower limit",
    predictionUpper: "A further center, upper limit",
    iSquared: "I²",
    iSquaredLower: "I², lower limit",
    iSquaredUpper: "I², upper limit",
  },
} as const satisfies MethodWords;
