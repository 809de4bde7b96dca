import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Des parents partagent un variant, un foyer et souvent un jour de prélèvement : ils se ressemblent. Une famille entre dans les rapports, les moyennes géométriques et les tests des niveaux comme une unité par groupe : la moyenne de ses logs. Dans les aires de la prédiction, ses membres qui ont l'événement ne font qu'un, ceux qui ne l'ont pas un autre, chacun par la moyenne des logs. Le résultat par personne figure à côté, ou parmi les analyses de sensibilité, étiqueté.",
    "Ce qui n'a pas de moyenne se dit par un membre : le cas index, ou, s'il n'entre pas dans le nombre, le premier qui y entre par centre, cohorte et cas ; il n'est jamais choisi d'après ce qui est arrivé. Ainsi dans les taux de réponse, dans les courbes dans le temps avec leurs médianes et effectifs à risque, et dans le test du log-rank. Le groupe est celui du taux, de la courbe ou du test : une famille qui a des membres dans deux groupes en est une dans chacun.",
    "Chaque personne compte dans les médianes et quartiles des niveaux, qui décrivent, dans le tableau 1, dans les points un à un, et dans tous les chiffres protégés du consortium : sa politique compte des personnes.",
    "Les réplicats techniques d'un échantillon sont moyennés de la même façon, avant tout le reste.",
  ],
  misleads: [
    "Un membre ne dit pas ce qui est arrivé aux autres. Si le résultat par personne diffère beaucoup, regardez les familles.",
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
