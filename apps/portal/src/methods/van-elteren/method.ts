import { vanElteren } from "@nlrp12/statistics";
import { answeredAs, valuesOfGroup } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const strata = [...Map.groupBy(golden.rows, ({ center }) => center)].map(([stratum, rows]) => ({
    stratum,
    first: valuesOfGroup(rows, "patient"),
    second: valuesOfGroup(rows, "control"),
  }));
  const { z, pValue } = answeredAs(vanElteren(strata), "TESTED");
  return { z, pValue };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    { text: "van Elteren, Bull Inst Int Stat 1960;37:351" },
    {
      text: "Hothorn, Hornik, van de Wiel & Zeileis, J Stat Softw 2008;28(8):1–23 (coin)",
      doi: "10.18637/jss.v028.i08",
    },
    {
      text: "R: coin::independence_test(score ~ group | center)",
      fr: "R : coin::independence_test(score ~ group | center)",
    },
  ],
  estimators: ["vanElteren"],
  en,
  fr,
  example: { code, golden, portal },
};
