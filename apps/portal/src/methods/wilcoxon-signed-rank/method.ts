import { detected, logRatioOf, smallestSignedRankP, wilcoxonSignedRank } from "@nlrp12/statistics";
import { answeredAs } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const differences = golden.rows.map(({ before, on }) => logRatioOf(detected(on), detected(before)));
  const { pValue, v } = answeredAs(wilcoxonSignedRank(differences), "TESTED");
  return { pValue, v, smallestP: smallestSignedRankP(differences.length) };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    { text: "Pratt, JASA 1959;54:655–667", doi: "10.1080/01621459.1959.10501526" },
    {
      text: "R: coin::wilcoxsign_test(distribution = 'exact')",
      fr: "R : coin::wilcoxsign_test(distribution = 'exact')",
    },
  ],
  estimators: ["wilcoxonSignedRank", "smallestSignedRankP"],
  en,
  fr,
  example: { code, golden, portal },
};
