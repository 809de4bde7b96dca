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
    { text: "Burridge, JRSS B 1981;43:41" },
    { text: "Uh et al., BMC Immunol 2008;9:59" },
    {
      text: "R: survival::survreg by group; profile limits by optimize and uniroot (packages/statistics/golden/ratios.R)",
      fr: "R : survival::survreg par groupe ; bornes du profil par optimize et uniroot (packages/statistics/golden/ratios.R)",
    },
  ],
  estimators: ["geometricMeanRatio", "censoredLogNormal"],
  en,
  fr,
  example: { code, golden, portal },
};
