import { describeCensored, quantile } from "@nlrp12/statistics";
import { answeredAs, given, valuesOf } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const values = valuesOf(golden.rows);
  const at = (p: number) => {
    const found = quantile(values, p);
    return found === null ? Number.NaN : answeredAs(found, "VALUE").value;
  };
  return { q1: at(0.25), median: at(0.5), q3: at(0.75), shareBelow: given(describeCensored(values).shareBelow) };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    { text: "Helsel, Statistics for Censored Environmental Data, 2012, ch. 6" },
    { text: "Hyndman & Fan, The American Statistician 1996;50:361–365", doi: "10.2307/2684934" },
    {
      text: "R: survival::survfit read from right to left; quantile(type = 2)",
      fr: "R : survival::survfit lu de droite à gauche ; quantile(type = 2)",
    },
  ],
  estimators: ["quantile", "describeCensored", "distributionCurve", "sampleQuantile"],
  en,
  fr,
  example: { code, golden, portal },
};
