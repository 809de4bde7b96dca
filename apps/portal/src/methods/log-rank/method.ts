import { logRank } from "@nlrp12/statistics";
import { answeredAs, given } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const persons = golden.rows.map((row) => ({ ...row, stratum: "one" }));
  const families = persons.filter(
    ({ group, kindred }, place) => persons.findIndex((one) => one.group === group && one.kindred === kindred) === place,
  );
  const { chiSquared, groups, pValue } = answeredAs(logRank(families), "TESTED");
  const { observed, expected } = given(groups.find(({ group }) => group === "truncating"));
  const { pValue: pValueByPerson } = answeredAs(logRank(persons), "TESTED");
  return { chiSquared, observed, expected, pValue, pValueByPerson };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    { text: "Mantel, Cancer Chemother Rep 1966;50:163–170" },
    {
      text: "Heinze, Gnant & Schemper, Biometrics 2003;59:1151, on unequal follow-up",
      fr: "Heinze, Gnant & Schemper, Biometrics 2003;59:1151, sur les suivis inégaux",
    },
    {
      text: "R: survival::survdiff; coin::logrank_test(distribution = 'exact')",
      fr: "R : survival::survdiff ; coin::logrank_test(distribution = 'exact')",
    },
  ],
  estimators: ["logRank"],
  en,
  fr,
  example: { code, golden, portal },
};
