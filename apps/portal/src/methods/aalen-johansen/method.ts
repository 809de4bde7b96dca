import { cumulativeIncidence, kaplanMeier, survivalOn } from "@nlrp12/statistics";
import { answeredAs, given } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const followUps = golden.rows.map(({ days, cause }) => ({ days, cause: cause === "none" ? null : cause }));
  const found = answeredAs(cumulativeIncidence(followUps), "ESTIMATED");
  const relapse = found.causes.find(({ cause }) => cause === "relapse");
  const { incidence, lower, upper } = given(relapse?.steps.findLast(({ days }) => days <= 425));
  const naive = kaplanMeier(followUps.map(({ days, cause }) => ({ days, event: cause === "relapse" })));
  const at = survivalOn(answeredAs(naive, "ESTIMATED").steps, 425);
  return { incidence, lower, upper, naive: at === "BEYOND_FOLLOW_UP" ? Number.NaN : 1 - at.survival };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    { text: "Aalen & Johansen, Scand J Stat 1978;5:141" },
    {
      text: "R: survival::survfit(Surv(days, factor(cause)) ~ 1, conf.type = 'log-log')",
      fr: "R : survival::survfit(Surv(days, factor(cause)) ~ 1, conf.type = 'log-log')",
    },
  ],
  estimators: ["cumulativeIncidence"],
  en,
  fr,
  example: { code, golden, portal },
};
