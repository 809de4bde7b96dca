import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Une paire ne compte que s'il est certain laquelle des valeurs est la plus haute : 3 dépasse « < 2 », mais « < 4 » ne se distingue pas de 3. Le score d'une valeur est le nombre de celles sûrement plus basses moins celui des sûrement plus hautes, et les scores sont redistribués entre les groupes de toutes les façons possibles, au sein de chaque centre et classe de dosage s'il y en a plusieurs.",
    "L'autre voie recensure tout ce qui est sous la limite la plus haute et range le reste. Elle perd des valeurs détectées, mais aucune différence de limites ne peut la déplacer. Aucune comparaison du portail ne la suit : le code ci-dessous le fait.",
  ],
  misleads: [
    "Le test de Gehan penche quand les limites elles-mêmes diffèrent entre les groupes : le groupe au dosage le plus grossier a moins de victoires certaines. Le portail ne donne que ce p et avertit ; là où les limites diffèrent selon le groupe, faites l'autre voie dans R sur les valeurs que vous pouvez lire avant d'y croire.",
    "Les limites diffèrent parce que les dosages diffèrent. Que deux dosages puissent être rangés ensemble se décide à la porte de comparabilité, pas par ce test.",
  ],
  held: [],
  columns: { group: "Groupe", value: "IL-1β, pg/mL" },
  cells: { patient: "patient", control: "témoin" },
  numbers: { gehanP: "p, Gehan", recensoredP: "p, recensuré", limit: "Recensuré sous, pg/mL" },
};
