import { benjaminiHochberg } from "@nlrp12/statistics";
import { given } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const portal = () => {
  const adjusted = benjaminiHochberg(golden.rows.map(({ p }) => p));
  return Object.fromEntries(golden.rows.map(({ cytokine }, index) => [cytokine, given(adjusted[index])]));
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    { text: "Benjamini & Hochberg, JRSS B 1995;57:289–300", doi: "10.1111/j.2517-6161.1995.tb02031.x" },
    { text: "R: p.adjust(p, method = 'BH')", fr: "R : p.adjust(p, method = 'BH')" },
  ],
  estimators: ["benjaminiHochberg"],
  en,
  fr,
  example: { code, golden, portal },
};
