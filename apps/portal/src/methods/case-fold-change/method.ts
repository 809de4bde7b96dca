import { detected, foldChangeOver } from "@nlrp12/statistics";
import { answeredAs, given } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const valuesOf = (role: string) => golden.rows.filter((row) => row.role === role).map(({ value }) => detected(value));
  const found = valuesOf("case").map(foldChangeOver(valuesOf("control")))[0];
  const { foldChange, lower, upper } = answeredAs(given(found), "ESTIMATED");
  return { foldChange, lower: given(lower), upper: given(upper) };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    {
      text: "R: predict(lm(logs ~ 1), interval = 'prediction')",
      fr: "R : predict(lm(logs ~ 1), interval = 'prediction')",
    },
  ],
  estimators: ["foldChangeOver"],
  en,
  fr,
  example: { code, golden, portal },
};
