import { spearman } from "@nlrp12/statistics";
import { answeredAs } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const { rho, pValue } = answeredAs(spearman(golden.rows.map(({ il1b, crp }) => ({ x: il1b, y: crp }))), "ESTIMATED");
  return { rho, pValue };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    { text: "Spearman, Am J Psychol 1904;15:72" },
    { text: "Bonett & Wright, Psychometrika 2000;65:23" },
    { text: "Best & Roberts, Applied Statistics 1975;24:377–379", doi: "10.2307/2347111" },
    { text: "R: cor.test(method = 'spearman', exact = TRUE)", fr: "R : cor.test(method = 'spearman', exact = TRUE)" },
  ],
  estimators: ["spearman"],
  en,
  fr,
  example: { code, golden, portal },
};
