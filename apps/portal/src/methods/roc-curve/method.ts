import { areaUnderCurve, detected } from "@nlrp12/statistics";
import { answeredAs } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const cases = golden.rows.map(({ value, relapsed }) => ({ value: detected(value), outcome: relapsed }));
  const { auc, newcombe, deLong } = answeredAs(areaUnderCurve(cases, "HIGH_WITH_OUTCOME"), "ESTIMATED");
  return {
    auc,
    newcombeLower: newcombe.lower,
    newcombeUpper: newcombe.upper,
    deLongLower: deLong.lower,
    deLongUpper: deLong.upper,
  };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    { text: "Hanley & McNeil, Radiology 1982;143:29" },
    { text: "Bamber, J Math Psychol 1975;12:387" },
    { text: "Newcombe, Stat Med 2006;25:559 (method 5)", fr: "Newcombe, Stat Med 2006;25:559 (méthode 5)" },
    { text: "DeLong, DeLong & Clarke-Pearson, Biometrics 1988;44:837–845" },
    { text: "Robin et al., BMC Bioinformatics 2011;12:77 (pROC)", doi: "10.1186/1471-2105-12-77" },
  ],
  estimators: ["areaUnderCurve", "rocCurve"],
  en,
  fr,
  example: { code, golden, portal },
};
