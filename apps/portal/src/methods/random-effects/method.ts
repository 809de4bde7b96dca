import { combineClasses, poolRandomEffects } from "@nlrp12/statistics";
import { answeredAs, given } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const centers = [...Map.groupBy(golden.rows, ({ center }) => center)].map(([label, kits]) => ({
    label,
    ...combineClasses(
      kits.map(({ ratio, seLog, df }) => ({
        ...{ logEstimate: Math.log(ratio), standardError: seLog, degreesOfFreedom: df },
      })),
    ),
  }));
  const ofOneCenter = given(centers.find(({ label }) => label === "D") ?? null);
  const pooled = answeredAs(poolRandomEffects(centers), "POOLED");
  const { interval, atLeastOne, iSquared } = pooled;
  const prediction = given(pooled.prediction);
  return {
    ofOneCenter: Math.exp(ofOneCenter.logEstimate),
    ofOneCenterLower: Math.exp(ofOneCenter.logLower),
    ofOneCenterUpper: Math.exp(ofOneCenter.logUpper),
    ratio: Math.exp(pooled.logEstimate),
    lower: Math.exp(atLeastOne.interval.logLower),
    upper: Math.exp(atLeastOne.interval.logUpper),
    hartungKnappLower: Math.exp(interval.logLower),
    hartungKnappUpper: Math.exp(interval.logUpper),
    predictionLower: Math.exp(prediction.logLower),
    predictionUpper: Math.exp(prediction.logUpper),
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
    { text: "Meier, Biometrics 1953;9:59" },
    {
      text: "R: metafor::rma(method = 'REML', test = 'adhoc', control = list(threshold = 1e-10)); test = 'knha' beside it",
      fr: "R : metafor::rma(method = 'REML', test = 'adhoc', control = list(threshold = 1e-10)) ; test = 'knha' à côté",
    },
  ],
  estimators: ["combineClasses", "poolRandomEffects"],
  en,
  fr,
  example: { code, golden, portal },
};
