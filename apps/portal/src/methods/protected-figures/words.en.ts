import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "What you may read is computed exactly, from the rows. Beside it stands one figure of the whole consortium, the same for everyone, made at fixed openings from every cohort that contributes. A quarter of each set, at least three persons, is left out by a secret; counts are rounded to 5, values to two digits, curves and areas to 0.05; sets of fewer than k persons are not published.",
    "The estimators are those of these pages: geometric mean, ratio, Wilson's interval, Kaplan–Meier, Aalen–Johansen, area within centers. Who is counted and how the result is written differ, and no single value leaves: the median is the geometric mean of the five or six values in the middle, a quartile that of the five around it, none where one of them lies beyond a limit, and a curve is told once in twelve months.",
  ],
  misleads: [
    "Never add it to the exact part, nor subtract: your own cases may be in both.",
    "It is as old as its opening, and its standard error is about 15 % larger than that of the exact block.",
    "“Withheld” is no zero: too few persons, or too much would be learnt of one.",
    "No R code can make it again: who is left out is secret. For a paper, ask for the rows.",
  ],
  held: [],
  columns: {},
  cells: {},
  numbers: {},
} as const satisfies MethodWords;
