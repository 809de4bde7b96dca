import { detected, leaveOneCenterOut, type YoudenCut, youdenCut } from "@nlrp12/statistics";
import { answeredAs, given } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const cutOf = (cut: YoudenCut) => Math.exp(answeredAs(cut, "CUT").point.cutLog);

const portal = () => {
  const cases = golden.rows.map((row) => ({ value: detected(row.value), outcome: row.relapsed, center: row.center }));
  const { centers, ...together } = answeredAs(leaveOneCenterOut(cases, "HIGH_WITH_OUTCOME"), "ESTIMATED");
  const cutFor = (name: string) => cutOf(given(centers.find(({ center }) => center === name)).cut);
  const sensitivity = given(together.sensitivity);
  const specificity = given(together.specificity);
  return {
    cut: cutOf(youdenCut(cases, "HIGH_WITH_OUTCOME")),
    cutForA: cutFor("A"),
    cutForB: cutFor("B"),
    sensitivity: sensitivity.share,
    sensitivityLower: sensitivity.lower,
    sensitivityUpper: sensitivity.upper,
    specificity: specificity.share,
    specificityLower: specificity.lower,
    specificityUpper: specificity.upper,
  };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    { text: "Youden, Cancer 1950;3:32–35", doi: "10.1002/1097-0142(1950)3:1<32::AID-CNCR2820030106>3.0.CO;2-3" },
    { text: "Steyerberg, Clinical Prediction Models, 2019, ch. 17" },
    {
      text: "R: pROC::coords(best.method = 'youden') of the others, binom.test of the left out",
      fr: "R : pROC::coords(best.method = 'youden') des autres, binom.test du centre laissé de côté",
    },
  ],
  estimators: ["youdenCut", "leaveOneCenterOut"],
  en,
  fr,
  example: { code, golden, portal },
};
