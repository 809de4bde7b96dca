import { collapseKindreds, detected, geometricMean } from "@nlrp12/statistics";
import { answeredAs, given } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const cases = golden.rows.map(({ kindred, value }) => ({ kindred, value: detected(value) }));
  const byPerson = answeredAs(geometricMean(cases.map(({ value }) => value)), "ESTIMATED");
  const byKindred = answeredAs(geometricMean(collapseKindreds(cases).map(({ value }) => value)), "ESTIMATED");
  return {
    byPerson: byPerson.geometricMean,
    byPersonLower: given(byPerson.lower),
    byPersonUpper: given(byPerson.upper),
    byKindred: byKindred.geometricMean,
    byKindredLower: given(byKindred.lower),
    byKindredUpper: given(byKindred.upper),
  };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    {
      text: "Rule of the consortium; R: tapply(log(value), kindred, mean) before t.test",
      fr: "Règle du consortium ; R : tapply(log(value), kindred, mean) avant t.test",
    },
  ],
  estimators: ["collapseKindreds", "geometricMeanOfReplicates"],
  en,
  fr,
  example: { code, golden, portal },
};
