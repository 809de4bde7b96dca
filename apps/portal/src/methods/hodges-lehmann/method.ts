import { hodgesLehmann } from "@nlrp12/statistics";
import { given, valuesOfGroup } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const numerator = valuesOfGroup(golden.rows, "patient");
  const denominator = valuesOfGroup(golden.rows, "control");
  const { ratio, lower, upper, achievedLevel } = given(hodgesLehmann({ numerator, denominator }));
  return { ratio: given(ratio), lower, upper, achievedLevel };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    { text: "Hodges & Lehmann, Ann Math Stat 1963;34:598" },
    { text: "Bauer, JASA 1972;67:687–690", doi: "10.1080/01621459.1972.10481279" },
    { text: "R: wilcox.test(exact = TRUE, conf.int = TRUE)", fr: "R : wilcox.test(exact = TRUE, conf.int = TRUE)" },
  ],
  estimators: ["hodgesLehmann"],
  en,
  fr,
  example: { code, golden, portal },
};
