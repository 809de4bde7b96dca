import { detected, pairedGeometricMeanRatio } from "@nlrp12/statistics";
import { answeredAs, given } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const pairs = golden.rows.map(({ before, on }) => ({ numerator: detected(on), denominator: detected(before) }));
  const found = answeredAs(pairedGeometricMeanRatio(pairs), "ESTIMATED");
  return { ratio: found.ratio, lower: given(found.lower), upper: given(found.upper) };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    {
      text: "R: t.test(log(x), log(y), paired = TRUE); with censored values survival::survreg on the differences",
      fr: "R : t.test(log(x), log(y), paired = TRUE) ; avec des valeurs censurées, survival::survreg sur les différences",
    },
  ],
  estimators: ["pairedGeometricMeanRatio"],
  en,
  fr,
  example: { code, golden, portal },
};
