import { clopperPearson, wilson } from "@nlrp12/statistics";
import { given } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const { responded, of } = given(golden.rows[0]);
  const score = given(wilson(responded, of));
  const exact = given(clopperPearson(responded, of));
  return {
    share: score.share,
    wilsonLower: score.lower,
    wilsonUpper: score.upper,
    clopperPearsonLower: exact.lower,
    clopperPearsonUpper: exact.upper,
  };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    { text: "Wilson, JASA 1927;22:209–212", doi: "10.2307/2276774" },
    { text: "Clopper & Pearson, Biometrika 1934;26:404–413", doi: "10.2307/2331986" },
    { text: "R: prop.test(correct = FALSE), binom.test", fr: "R : prop.test(correct = FALSE), binom.test" },
  ],
  estimators: ["wilson", "clopperPearson"],
  en,
  fr,
  example: { code, golden, portal },
};
