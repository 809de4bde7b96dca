import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Chaque centre donne un rapport et son erreur type. Les vrais rapports des centres sont supposés se disperser autour d'une moyenne ; cette dispersion est estimée (REML), et chaque centre pèse selon sa précision. L'intervalle est celui de Hartung et Knapp, avec t pour peu de centres.",
    "Deux centres sont montrés à part, non réunis. À partir de quatre, l'intervalle de prédiction dit où l'on attend le rapport d'un centre de plus. I² est la part de la dispersion qui est entre centres, toujours avec son intervalle.",
  ],
  misleads: [
    "Avec trois ou quatre centres, la dispersion est à peine connue : un I² de 0 % peut côtoyer une borne haute de 95 %.",
    "Quand des centres s'accordent de très près par hasard, l'intervalle de Hartung–Knapp peut être trop étroit ; la version qui ne rétrécit jamais figure à côté.",
    "Le rapport réuni n'est celui d'aucun patient, ni d'aucun centre.",
  ],
  held: [],
  columns: { center: "Centre", ratio: "Rapport aux témoins", seLog: "Erreur type de son log" },
  cells: {},
  numbers: {
    ratio: "Rapport réuni",
    lower: "Borne basse à 95 %",
    upper: "Borne haute à 95 %",
    predictionLower: "Un centre de plus, borne basse",
    predictionUpper: "Un centre de plus, borne haute",
    iSquared: "I²",
    iSquaredLower: "I², borne basse",
    iSquaredUpper: "I², borne haute",
  },
};
