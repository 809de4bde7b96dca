import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "All tables with the same margins are listed with their chances; p is the chance of those no more likely than the one seen. The odds ratio is the one that makes the table seen most expected, with an exact interval.",
    "Larger tables are drawn 100,000 times with a fixed seed, above 1,000 cases chi-squared takes over.",
  ],
  misleads: [
    "It is cautious: with few cases p is rarely small even where a difference is real.",
    "Members of one family are not independent and make p too small; rates count one index member per kindred.",
    "An odds ratio is not a ratio of shares: 7 of 9 against 3 of 11 is odds of 8, but shares of 78 % and 27 %.",
  ],
  held: [],
  columns: { group: "Variant group", responded: "Responded", not: "Did not" },
  cells: { truncating: "truncating", missense: "missense" },
  numbers: { pValue: "p, two-sided", oddsRatio: "Odds ratio" },
} as const satisfies MethodWords;
