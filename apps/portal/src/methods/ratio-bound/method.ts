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
  const found = answeredAs(geometricMeanRatio({ numerator, denominator }), "BOUND");
  return { atLeast: found.atLeast, certainAtLeast: given(found.certainAtLeast) };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    {
      text: "Rule of the consortium; R: qbinom(0.975, n, 0.5) + 1 and t.test (packages/statistics/golden/descriptions.R)",
      fr: "Règle du consortium ; R : qbinom(0.975, n, 0.5) + 1 et t.test (packages/statistics/golden/descriptions.R)",
    },
  ],
  estimators: ["geometricMeanRatio"],
  en,
  fr,
  example: { code, golden, portal },
};
