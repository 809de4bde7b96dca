import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Chaque groupe est ajusté par une courbe en cloche des logs avec sa propre dispersion, les valeurs sous limite y entrant pour ce qu'elles sont. Le rapport vient des deux moyennes.",
    "L'intervalle contient tout rapport dont la meilleure explication n'est pas beaucoup moins vraisemblable que la meilleure de toutes. Ce « pas beaucoup » est fixé par le t de Student pour les effectifs présents, car la limite usuelle vaut pour de grands échantillons. Comme un groupe surtout sous la limite n'est estimé que si le hasard a détecté davantage, l'intervalle est élargi du côté censuré.",
    "Chaque groupe demande au moins trois valeurs détectées et au plus la moitié sous la limite ; sinon il y a une borne. Un groupe de trois ou quatre dont une valeur est sous la limite ne donne pas d'intervalle.",
  ],
  misleads: [
    "La borne haute s'appuie sur la forme des témoins sous leur limite, que personne n'a vue : à partir de 40 % sous la limite, lisez d'abord la borne basse.",
    "Quand la plupart des témoins sont sous la limite, seuls les jeux qui en ont détecté davantage reçoivent une réponse ; leur part figure ci-dessous.",
    "Les raccourcis courants échouent ici : en simulation, l'intervalle de Wald tombe à 79 %, le bootstrap par percentiles à 79 %, LOD/2 à 73 %.",
  ],
  held: [
    "Couverture simulée de l'intervalle à 95 % à n = 5 / 10 / 20 (10 000 jeux par cellule). 20 % des témoins sous la limite : 96–97 / 96 / 96 %, 94 % des jeux répondus à cinq témoins et tous au-delà.",
    "40 % sous la limite : 97–98 / 97–98 / 97–98 %, 67 à 88 % répondus. 60 % sous la limite : 96–98 / 96–97 / 94–95 %, 24 à 38 % répondus.",
  ],
  columns: { group: "Groupe", value: "IL-1β, pg/mL" },
  cells: { patient: "patient", control: "témoin" },
  numbers: {
    ratio: "Rapport des moyennes géométriques",
    lower: "Borne basse à 95 %",
    upper: "Borne haute à 95 %",
    degreesOfFreedom: "Degrés de liberté",
  },
};
