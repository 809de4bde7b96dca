import type { RareCombinations } from "@nlrp12/intake";

/** Cases of one sex, age band and variant, counted. */
interface CountedCombination {
  readonly sex: string;
  readonly ageBand: string | null;
  readonly variants: readonly string[];
  readonly cases: number;
}

/** The report on rare cases as it is stored while a file waits for a decision: counts and words, no code of a case. */
export interface StoredRareCombinations extends Omit<RareCombinations, "listed"> {
  readonly listed: readonly CountedCombination[];
}

/** The report without its case codes, so that a case withdrawn meanwhile is not named in it. */
export function storedRareCombinations({ listed, ...counts }: RareCombinations): StoredRareCombinations {
  return { ...counts, listed: listed.map(({ caseCodes, ...words }) => ({ ...words, cases: caseCodes.length })) };
}
