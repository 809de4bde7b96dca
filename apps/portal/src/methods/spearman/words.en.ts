import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "Both are ranked and the ranks compared: 1 is the same order, −1 the reverse, 0 neither. p comes from every way to pair the ranks anew, up to ten pairs, then from 100,000 random ways, above 200 pairs from Student's t. An interval is given from ten pairs on.",
  ],
  misleads: [
    "Two centers of which one reads higher in both measurements make a correlation that no patient has.",
    "With eight pairs even no relation gives |rho| of 0.64 or more in one of ten samples.",
    "Rising together is not one causing the other.",
  ],
  held: ["Simulated coverage of the interval: 95–97 % from ten pairs on, at correlations up to 0.8."],
  columns: { il1b: "IL-1β, pg/mL", crp: "CRP, mg/L" },
  cells: {},
  numbers: { rho: "rho", pValue: "p, two-sided" },
} as const satisfies MethodWords;
