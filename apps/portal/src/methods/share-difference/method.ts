import { shareDifference } from "@nlrp12/statistics";
import { answeredAs, given } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const strata = [...Map.groupBy(golden.rows, ({ center }) => center).values()].map((rows) => {
    const counted = (of: string) => {
      const row = given(rows.find(({ group }) => group === of));
      return { successes: row.detected, n: row.of };
    };
    return { first: counted("patient"), second: counted("control") };
  });
  const { difference, lower, upper } = answeredAs(shareDifference(strata), "ESTIMATED");
  return { difference, lower, upper };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    { text: "Miettinen & Nurminen, Stat Med 1985;4:213–226", doi: "10.1002/sim.4780040211" },
    { text: "Greenland & Robins, Biometrics 1985;41:55–68", doi: "10.2307/2530643" },
    { text: "Newcombe, Stat Med 1998;17:2635 (pairs)", fr: "Newcombe, Stat Med 1998;17:2635 (paires)" },
    {
      text: 'R: metafor::rma.mh(measure = "RD"), uniroot for the interval; binom.test for McNemar\'s exact p',
      fr: 'R : metafor::rma.mh(measure = "RD"), uniroot pour l\'intervalle ; binom.test pour le p exact de McNemar',
    },
  ],
  estimators: ["shareDifference", "pairedShareDifference"],
  en,
  fr,
  example: { code, golden, portal },
};
