import { areaUnderCurve, detected, withinCenterAuc } from "@nlrp12/statistics";
import { answeredAs } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const cases = golden.rows.map((row) => ({ value: detected(row.value), outcome: row.relapsed, center: row.center }));
  const { auc, centers } = answeredAs(withinCenterAuc(cases, "HIGH_WITH_OUTCOME"), "ESTIMATED");
  const all = answeredAs(areaUnderCurve(cases, "HIGH_WITH_OUTCOME"), "ESTIMATED").auc;
  return { within: auc, all, ...Object.fromEntries(centers.map((one) => [one.center, one.auc])) };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    { text: "Janes & Pepe, Biometrics 2008;64:1" },
    { text: "Newcombe, Stat Med 2006;25:559 (method 5)", fr: "Newcombe, Stat Med 2006;25:559 (méthode 5)" },
    {
      text: "R: the mean of pROC::auc by center, weighted by pairs",
      fr: "R : la moyenne de pROC::auc par centre, pondérée par les paires",
    },
  ],
  estimators: ["withinCenterAuc"],
  en,
  fr,
  example: { code, golden, portal },
};
