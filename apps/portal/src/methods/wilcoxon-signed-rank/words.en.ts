import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "The change of each case is taken on logs and ranked by its size. If nothing had happened each change could as well have gone the other way; p is the share of all ways to deal the signs that lie at least as far from balance. Changes of zero are ranked and then left out (Pratt). Cases whose limits leave the direction open do not count. Above 200 pairs p is that of the normal curve.",
  ],
  misleads: [
    "Five pairs give at best p = 0.0625, three pairs 0.25.",
    "All falling together does not prove the drug: they were also sampled earlier and later, by the same assay but perhaps on other plates.",
    "It asks whether the changes lie evenly about zero. A few large falls among many small rises can go either way.",
  ],
  held: [],
  columns: { case: "Case", before: "Before, pg/mL", on: "On anakinra, pg/mL" },
  cells: {},
  numbers: { pValue: "p, two-sided", v: "V, ranks of the rises", smallestP: "Smallest p of seven pairs" },
} as const satisfies MethodWords;
