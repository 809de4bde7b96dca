import { turnbull, turnbullOn } from "@nlrp12/statistics";
import { answeredAs } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const events = golden.rows.map(({ after, by }) => ({ afterDays: after, byDays: by }));
  const { steps } = answeredAs(turnbull(events), "ESTIMATED");
  const freeAt = (days: number) => turnbullOn(steps, days).atMost;
  return { freeAt30: freeAt(30), freeAt60: freeAt(60), freeAt90: freeAt(90), freeAt120: freeAt(120) };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    { text: "Turnbull, JRSS B 1976;38:290" },
    {
      text: "R: survival::survfit(Surv(after, by, type = 'interval2') ~ 1), which stops at two to four digits",
      fr: "R : survival::survfit(Surv(after, by, type = 'interval2') ~ 1), qui s'arrête à deux à quatre chiffres",
    },
  ],
  estimators: ["turnbull", "turnbullOn"],
  en,
  fr,
  example: { code, golden, portal },
};
