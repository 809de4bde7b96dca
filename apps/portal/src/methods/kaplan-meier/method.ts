import { kaplanMeier, numberAtRisk, survivalOn } from "@nlrp12/statistics";
import { answeredAs, given } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const curveOf = (followed: typeof golden.rows) => {
  const curve = answeredAs(kaplanMeier(followed), "ESTIMATED");
  const at = survivalOn(curve.steps, 180);
  if (at === "BEYOND_FOLLOW_UP") throw new Error("The example is followed beyond day 180");
  return { at, median: given(curve.median.days) };
};

const portal = () => {
  const { rows } = golden;
  const families = rows.filter(({ kindred }, place) => rows.findIndex((row) => row.kindred === kindred) === place);
  const { at, median } = curveOf(families);
  const byPerson = curveOf(rows);
  return {
    ...{ free: at.survival, lower: at.lower, upper: at.upper, median },
    atRisk: given(numberAtRisk(families, [180])[0]),
    freeByPerson: byPerson.at.survival,
    lowerByPerson: byPerson.at.lower,
    upperByPerson: byPerson.at.upper,
    medianByPerson: byPerson.median,
  };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    { text: "Kaplan & Meier, JASA 1958;53:457" },
    { text: "Brookmeyer & Crowley, Biometrics 1982;38:29" },
    {
      text: "Fay, Brittain & Proschan, Biostatistics 2013;14:723 (the bound once a curve has fallen to 0)",
      fr: "Fay, Brittain & Proschan, Biostatistics 2013;14:723 (la borne d'une courbe tombée à 0)",
    },
    { text: "R: survival::survfit(conf.type = 'log-log')", fr: "R : survival::survfit(conf.type = 'log-log')" },
  ],
  estimators: ["kaplanMeier", "survivalOn", "numberAtRisk"],
  en,
  fr,
  example: { code, golden, portal },
};
