import { fisherExact } from "@nlrp12/statistics";
import { answeredAs, given } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const found = answeredAs(fisherExact(golden.rows.map(({ responded, not }) => [responded, not])), "TESTED");
  return { pValue: found.pValue, oddsRatio: given(found.oddsRatio).estimate };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    { text: "Fisher, JRSS 1935;98:39–54", doi: "10.2307/2342435" },
    { text: "Freeman & Halton, Biometrika 1951;38:141" },
    { text: "Cornfield, Proc 3rd Berkeley Symp 1956;4:135" },
    { text: "R: fisher.test(table)", fr: "R : fisher.test(table)" },
  ],
  estimators: ["fisherExact"],
  en,
  fr,
  example: { code, golden, portal },
};
