import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "Among twenty tests one falls below 0.05 by chance alone. The p values of one figure are adjusted together, so that of all differences called real at 5 % about one in twenty is expected to be false.",
  ],
  misleads: [
    "Comparisons of levels are adjusted; the log-rank tests of curves, of any cause and of one, stand as they are.",
    "It adjusts over the tests of this figure only. Whoever opens ten figures and keeps the best has made more tests than the portal counts.",
    "Adding cytokines to a figure makes every adjusted p larger or leaves it: choose them before looking.",
  ],
  held: [],
  columns: { cytokine: "Cytokine", p: "p" },
  cells: { IL1B: "IL-1β", IL1RA: "IL-1Ra", IL6: "IL-6", TNF: "TNF-α", IL18: "IL-18" },
  numbers: {
    IL1B: "IL-1β, p adjusted",
    IL1RA: "IL-1Ra, p adjusted",
    IL6: "IL-6, p adjusted",
    TNF: "TNF-α, p adjusted",
    IL18: "IL-18, p adjusted",
  },
} as const satisfies MethodWords;
