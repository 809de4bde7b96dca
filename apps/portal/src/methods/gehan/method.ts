import { rankComparison } from "@nlrp12/statistics";
import { answeredAs, given, valuesOfGroup } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const groups = { first: valuesOfGroup(golden.rows, "patient"), second: valuesOfGroup(golden.rows, "control") };
  const recensored = rankComparison(groups, "RECENSORED");
  return {
    gehanP: answeredAs(rankComparison(groups, "GEHAN").test, "TESTED").pValue,
    recensoredP: answeredAs(recensored.test, "TESTED").pValue,
    limit: given(recensored.recensoredBelow),
  };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    { text: "Gehan, Biometrika 1965;52:203–223", doi: "10.1093/biomet/52.1-2.203" },
    { text: "Helsel, Statistics for Censored Environmental Data, 2012, ch. 9" },
    {
      text: "R: coin::oneway_test on Gehan's scores; coin::wilcox_test on re-censored values",
      fr: "R : coin::oneway_test sur les scores de Gehan ; coin::wilcox_test sur les valeurs recensurées",
    },
  ],
  estimators: ["rankComparison", "recensoredAtHighestLimit"],
  en,
  fr,
  example: { code, golden, portal },
};
