import { mannWhitney, smallestMannWhitneyP } from "@nlrp12/statistics";
import { answeredAs, valuesOfGroup } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const first = valuesOfGroup(golden.rows, "patient");
  const second = valuesOfGroup(golden.rows, "control");
  const { pValue, u } = answeredAs(mannWhitney({ first, second }), "TESTED");
  return { pValue, u, smallestP: smallestMannWhitneyP(first.length, second.length) };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    { text: "Bauer, JASA 1972;67:687–690", doi: "10.1080/01621459.1972.10481279" },
    {
      text: "Hothorn, Hornik, van de Wiel & Zeileis, J Stat Softw 2008;28(8):1–23 (coin)",
      doi: "10.18637/jss.v028.i08",
    },
    { text: "R: coin::wilcox_test(distribution = 'exact')", fr: "R : coin::wilcox_test(distribution = 'exact')" },
  ],
  estimators: ["mannWhitney", "smallestMannWhitneyP"],
  en,
  fr,
  example: { code, golden, portal },
};
