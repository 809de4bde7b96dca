import { geometricMean, halfLimitGeometricMean } from "@nlrp12/statistics";
import { answeredAs, given, valuesOf } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const values = valuesOf(golden.rows);
  const found = answeredAs(geometricMean(values), "ESTIMATED");
  return {
    geometricMean: found.geometricMean,
    lower: given(found.lower),
    upper: given(found.upper),
    halfLimit: given(halfLimitGeometricMean(values)),
  };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    { text: "Burridge, JRSS B 1981;43:41" },
    { text: "Uh et al., BMC Immunol 2008;9:59" },
    {
      text: "R: survival::survreg on Surv(type = 'interval2')",
      fr: "R : survival::survreg sur Surv(type = 'interval2')",
    },
  ],
  estimators: ["geometricMean", "censoredLogNormal", "halfLimitGeometricMean"],
  en,
  fr,
  example: { code, golden, portal },
};
