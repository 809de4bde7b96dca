import type { Method } from "../method.ts";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

/** Sources and words of this method's page. */
export const method: Method = {
  sources: [
    {
      text: "Simmons, Nelson, Simonsohn: False-positive psychology. Psychol Sci 2011;22:1359",
      doi: "10.1177/0956797611417632",
    },
    {
      text: "Nosek, Ebersole, DeHaven, Mellor: The preregistration revolution. Proc Natl Acad Sci USA 2018;115:2600",
      doi: "10.1073/pnas.1708274114",
    },
    { text: "Gelman, Loken: The statistical crisis in science. Am Sci 2014;102:460" },
  ],
  estimators: [],
  en,
  fr,
};
