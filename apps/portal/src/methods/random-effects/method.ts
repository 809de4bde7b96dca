import { poolRandomEffects } from "@nlrp12/statistics";
import { answeredAs, given } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const estimates = golden.rows.map(({ center, ratio, seLog }) => ({
    label: center,
    logEstimate: Math.log(ratio),
    standardError: seLog,
  }));
  const { logEstimate, interval, prediction, iSquared } = answeredAs(poolRandomEffects(estimates), "POOLED");
  return {
    ratio: Math.exp(logEstimate),
    lower: Math.exp(interval.logLower),
    upper: Math.exp(interval.logUpper),
    predictionLower: Math.exp(given(prediction).logLower),
    predictionUpper: Math.exp(given(prediction).logUpper),
    iSquared: iSquared.share,
    iSquaredLower: iSquared.lower,
    iSquaredUpper: iSquared.upper,
  };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    { text: "IntHout, BMC Med Res Methodol 2014;14:25" },
    { text: "Viechtbauer, J Educ Behav Stat 2005;30:261" },
    { text: "Higgins & Thompson, Stat Med 2002;21:1539" },
    { text: "Higgins, JRSS A 2009;172:137" },
    {
      text: "R: metafor::rma(method = 'REML', test = 'knha', control = list(threshold = 1e-10))",
      fr: "R : metafor::rma(method = 'REML', test = 'knha', control = list(threshold = 1e-10))",
    },
  ],
  estimators: ["poolRandomEffects"],
  en,
  fr,
  example: { code, golden, portal },
};
