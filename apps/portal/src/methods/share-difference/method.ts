import { shareDifference } from "@nlrp12/statistics";
import { answeredAs, given } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const counted = golden.rows.map((row) => ({ successes: row.detected, n: row.of }));
  const { difference, lower, upper } = answeredAs(shareDifference(given(counted[0]), given(counted[1])), "ESTIMATED");
  return { difference, lower, upper };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    {
      text: "Newcombe, Stat Med 1998;17:873–890",
      doi: "10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I",
    },
    { text: "Newcombe, Stat Med 1998;17:2635 (pairs)", fr: "Newcombe, Stat Med 1998;17:2635 (paires)" },
    {
      text: "R: prop.test(correct = FALSE) of each group; binom.test for McNemar's exact p",
      fr: "R : prop.test(correct = FALSE) de chaque groupe ; binom.test pour le p exact de McNemar",
    },
  ],
  estimators: ["shareDifference", "pairedShareDifference"],
  en,
  fr,
  example: { code, golden, portal },
};
