import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Des parents partagent un variant, un foyer et souvent un jour de prélèvement : ils se ressemblent. Une famille entre dans les rapports et les tests des niveaux comme une unité par groupe : la moyenne de ses logs. Dans les taux de réponse, un cas index la représente. Le résultat par personne figure à côté, ou parmi les analyses de sensibilité, étiqueté.",
    "Là où une famille n'a pas de moyenne, chaque personne compte : dans les médianes et quartiles, le tableau 1, les courbes dans le temps avec leur test du log-rank, et l'aire au sein des centres. Un membre à la place de la famille ferait perdre ce qui est arrivé aux autres, et les événements sont peu nombreux. Courbes et aires disent de combien de familles sont leurs personnes, et leurs analyses de sensibilité les refont avec un membre par famille.",
    "Les réplicats techniques d'un échantillon sont moyennés de la même façon, avant tout le reste.",
  ],
  misleads: [
    "Comptées par personne, les courbes et les aires ont des intervalles et des p un peu trop assurés quand les familles sont grandes : lisez la variante avec un membre par famille.",
    "Là où vous ne pouvez pas lire les familles d'une cohorte, les parents comptent un par un partout ; la réponse le dit.",
    "La famille doit avoir été déclarée : des parents dans deux centres qui s'ignorent comptent deux fois.",
    "La moyenne de la famille cache qu'un membre va bien et un autre mal. Regardez les points.",
  ],
  held: [
    "Compter des parents comme indépendants (corrélation de 0,6 dans les familles) fait que des intervalles à 95 % ne contiennent la vérité que dans 79–91 % des cas.",
  ],
  columns: { kindred: "Famille", value: "IL-1β, pg/mL" },
  cells: {},
  numbers: {
    byPerson: "Chaque personne comptée, pg/mL",
    byPersonLower: "Borne basse à 95 %",
    byPersonUpper: "Borne haute à 95 %",
    byKindred: "Chaque famille une unité, pg/mL",
    byKindredLower: "Borne basse à 95 %, familles",
    byKindredUpper: "Borne haute à 95 %, familles",
  },
};
