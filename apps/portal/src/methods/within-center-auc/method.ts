import { areaUnderCurve, collapseKindreds, detected, withinCenterAuc } from "@nlrp12/statistics";
import { answeredAs } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const persons = golden.rows.map((row) => ({ ...row, value: detected(row.value), outcome: row.relapsed }));

/** The members of a family in one center with one outcome as one, at the mean of their logs. */
const units = [...Map.groupBy(persons, ({ center, outcome }) => `${center} ${outcome}`).values()].flatMap((group) =>
  group
    .slice(0, 1)
    .flatMap(({ center, outcome }) => collapseKindreds(group).map(({ value }) => ({ value, center, outcome }))),
);

const portal = () => {
  const { auc, centers } = answeredAs(withinCenterAuc(units, "HIGH_WITH_OUTCOME"), "ESTIMATED");
  const byPerson = answeredAs(withinCenterAuc(persons, "HIGH_WITH_OUTCOME"), "ESTIMATED").auc;
  const all = answeredAs(areaUnderCurve(units, "HIGH_WITH_OUTCOME"), "ESTIMATED").auc;
  return { within: auc, byPerson, all, ...Object.fromEntries(centers.map((one) => [one.center, one.auc])) };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    { text: "Janes & Pepe, Biometrics 2008;64:1" },
    {
      text: "Blanche, Dartigues & Jacqmin-Gadda, Biometrical Journal 2013;55:687: a competing event makes a control",
      fr: "Blanche, Dartigues & Jacqmin-Gadda, Biometrical Journal 2013;55:687 : un événement concurrent fait un témoin",
    },
    { text: "Newcombe, Stat Med 2006;25:559 (method 5)", fr: "Newcombe, Stat Med 2006;25:559 (méthode 5)" },
    {
      text: "R: the mean of pROC::auc by center, weighted by pairs, of the mean log of each family",
      fr: "R : la moyenne de pROC::auc par centre, pondérée par les paires, du log moyen de chaque famille",
    },
  ],
  estimators: ["withinCenterAuc"],
  en,
  fr,
  example: { code, golden, portal },
};
