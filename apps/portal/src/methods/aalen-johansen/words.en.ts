import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "Each event takes its share from those who were still free of every event. The shares of all causes and of those still free add up to 100 % on every day. As in the Kaplan–Meier curve, one member stands for a family in each group, and the result by person stands beside.",
    "A Kaplan–Meier curve that takes a stop for the end of follow-up asks what would happen if nobody ever stopped, and reads too high.",
  ],
  misleads: [
    "A cause can look rare only because another came first: a drug that many stop early shows few relapses.",
    "In simulation 1 − Kaplan–Meier read 50 % at month 14 where 42 % was true.",
    "The reason of a stop is as good as what the center wrote down.",
  ],
  held: [],
  columns: { days: "Days followed", cause: "What came first" },
  cells: { none: "nothing", stop: "stop", relapse: "relapse" },
  numbers: {
    incidence: "Relapsed by day 425",
    lower: "Lower 95 % limit",
    upper: "Upper 95 % limit",
    naive: "1 − Kaplan–Meier, too high",
  },
} as const satisfies MethodWords;
