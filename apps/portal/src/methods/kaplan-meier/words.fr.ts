import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "À chaque événement, la part encore indemne baisse des événements sur les cas à risque. Un cas dont le suivi s'arrête compte tant qu'il est suivi, puis plus. L'intervalle est celui de Greenwood sur l'échelle log(−log) ; là où la part est de 0 ou 100 %, la borne de Clopper–Pearson le remplace, élargie pour les suivis interrompus avant.",
    "L'horloge de la rechute part de la première réponse, celle de l'arrêt de la première dose. Un traitement par cas.",
    "Des parents se ressemblent : un membre représente donc sa famille dans chaque groupe, le cas index, ou, s'il n'est pas suivi, le premier qui l'est par centre, cohorte et cas ; il n'est jamais choisi d'après ce qui est arrivé. Parts, médianes et effectifs à risque comptent des familles ; la courbe de chaque personne figure à côté, étiquetée. La courbe protégée du consortium compte des personnes, comme sa politique.",
  ],
  misleads: [
    "Les perdus de vue doivent ressembler à ceux qui restent. Si les patients qui vont mal changent d'hôpital, la courbe est trop belle.",
    "Quand un autre événement rend le premier impossible (un arrêt avant une rechute), 1 moins cette courbe est trop haut : Aalen–Johansen.",
    "L'extrémité droite tient à quelques cas : lisez les effectifs à risque. Un événement vu à une visite a eu lieu plus tôt : Turnbull.",
    "Ce qui est arrivé aux autres membres d'une famille n'est pas dans sa courbe. Si les deux résultats diffèrent beaucoup, regardez les familles.",
    "Là où vous ne pouvez pas lire les familles d'une cohorte, les parents y comptent un par un, et l'intervalle est un peu trop étroit ; la réponse le dit.",
  ],
  held: [],
  columns: { kindred: "Famille", days: "Jours de suivi", event: "Événement" },
  cells: { true: "oui", false: "non" },
  numbers: {
    free: "Indemnes à J180",
    lower: "Borne basse à 95 %",
    upper: "Borne haute à 95 %",
    atRisk: "À risque à J180",
    median: "Médiane, jours",
    freeByPerson: "Indemnes à J180, chaque personne comptée",
    lowerByPerson: "Borne basse à 95 %, personnes",
    upperByPerson: "Borne haute à 95 %, personnes",
    medianByPerson: "Médiane, jours, personnes",
  },
};
