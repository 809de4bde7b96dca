import { geometricMeanRatio } from "@nlrp12/statistics";
import { answeredAs, given, valuesOfGroup } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const numerator = valuesOfGroup(golden.rows, "patient");
  const denominator = valuesOfGroup(golden.rows, "control");
  const found = answeredAs(geometricMeanRatio({ numerator, denominator }), "ESTIMATED");
  return {
    ratio: found.ratio,
    lower: given(found.lower),
    upper: given(found.upper),
    degreesOfFreedom: given(found.degreesOfFreedom),
  };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    {
      text: "Welch 1947 (separate variances; Satterthwaite's degrees of freedom)",
      fr: "Welch 1947 (variances séparées ; degrés de liberté de Satterthwaite)",
    },
    { text: "R: t.test(log(x), log(y))", fr: "R : t.test(log(x), log(y))" },
  ],
  estimators: ["geometricMeanRatio"],
  en,
  fr,
  example: { code, golden, portal },
};
