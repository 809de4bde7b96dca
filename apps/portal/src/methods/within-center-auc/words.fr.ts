import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Seules les paires de cas d'un même centre et d'une même classe de dosage sont comparées : la part bien rangée, chaque centre pesant par ses paires. Un dosage qui lit la moitié, ou un centre qui traite des cas plus graves, ne crée ni ne cache l'aire. L'intervalle de Newcombe est repris.",
    "Dans chaque centre et classe de dosage, les membres d'une famille qui ont l'événement ne font qu'un, ceux qui ne l'ont pas un autre : la moyenne de leurs logs, ou de leurs bornes si l'un est au-delà d'une limite. L'aire comptant chaque personne figure à côté, étiquetée ; les points sont des personnes.",
  ],
  misleads: [
    "Les centres où tous, ou aucun, ont eu l'événement ne comparent rien ; ils sont laissés de côté et comptés.",
    "Une prédiction à l'intérieur des centres ne donne aucun seuil valable ailleurs.",
    "Une famille dont les membres diffèrent par l'événement figure des deux côtés, dans la paire avec elle-même aussi. Là où l'on sait seulement que sa moyenne est au-delà d'une borne, les paires qui restent ouvertes comptent pour moitié.",
    "Une moyenne de plusieurs membres se disperse moins qu'une valeur, si bien que l'aire de grandes familles dépasse celle des personnes : 0,75 entre personnes devient 0,78 entre familles de trois (corrélation de 0,6). Lisez les deux.",
    "Là où vous ne pouvez pas lire les familles d'une cohorte, les parents y comptent un par un, ce qui rend l'intervalle un peu trop étroit ; la réponse le dit. L'aire protégée du consortium compte toujours les personnes.",
    "Après un point de repère, qui arrête l'anakinra avant toute réponse est sans réponse : écarter les échecs ferait parler l'aire des autres seulement. Qui arrête avant une rechute est écarté, car nul ne sait si elle allait venir ; la réponse dit combien et pourquoi ils ont arrêté.",
    "Moins de trois familles avec ou sans l'événement, qui n'y a pas de parent connu en étant une à lui seul : pas d'aire.",
  ],
  held: [
    "Couverture simulée de son intervalle : 94–97 % sur trois centres, de 5 contre 5 à 20 contre 20 dans chacun.",
    "Pour 5 à 20 familles de deux ou trois parents de chaque côté (corrélation de 0,6) : 94–97 % par familles, 80–93 % en comptant chaque personne.",
  ],
  columns: { center: "Centre", kindred: "Famille", value: "IL-1β avant, pg/mL", relapsed: "Rechute" },
  cells: { true: "oui", false: "non" },
  numbers: {
    within: "Aire à l'intérieur des centres",
    byPerson: "De même, chaque personne comptée",
    all: "Aire sur toutes les paires",
    A: "Centre A seul",
    B: "Centre B seul",
  },
};
