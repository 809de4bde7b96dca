import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Chaque centre donne un rapport et son erreur type. Si un centre a mesuré avec plusieurs kits ou cultures, leurs rapports sont d'abord réunis en un seul : chacun pèse par l'inverse de sa variance, et l'intervalle tient compte de poids tirés de peu de valeurs (Meier). Un centre seul a ce rapport, et celui d'aucun autre.",
    "Les vrais rapports des centres sont supposés se disperser autour d'une moyenne ; cette dispersion est estimée (REML), et chaque centre pèse selon sa précision. L'intervalle montré est celui de Hartung et Knapp, avec t pour peu de centres, jamais plus étroit que si rien ne se dispersait (q au moins 1 ; R dit adhoc). L'intervalle de Hartung et Knapp lui-même figure à côté (knha).",
    "Deux centres sont montrés à part, non réunis ; tous le sont si moins de trois ont un intervalle et que d'autres disent aussi quelque chose, et si la borne d'un centre se trouve entièrement au-delà de l'intervalle réuni : il serait écarté à cause de ce qu'on y a trouvé. À partir de quatre, l'intervalle de prédiction dit où l'on attend le rapport d'un centre de plus ; il est fait de la même variance, et plus large que l'intervalle de la moyenne. I² est la part de la dispersion qui est entre centres, toujours avec son intervalle.",
  ],
  misleads: [
    "Avec trois ou quatre centres, la dispersion est à peine connue : un I² de 0 % peut côtoyer une borne haute de 95 %.",
    "Quand des centres s'accordent de très près par hasard, l'intervalle de Hartung et Knapp lui-même peut être bien trop étroit ; lisez celui qui est montré.",
    "Un centre de trois ou quatre cas dont une valeur est sous une limite a un rapport sans intervalle ; il est listé, mais n'entre pas dans la réunion.",
    "Un centre qui ne peut qu'être borné n'entre pas dans la réunion, même si sa borne s'accorde ; la réponse le nomme alors.",
    "Le rapport réuni n'est celui d'aucun patient, ni d'aucun centre.",
  ],
  held: [
    "Pour deux à quatre kits d'un centre, de 3 contre 3 à 10 contre 10, l'intervalle contient la vérité dans 94–95 % des jeux simulés ; la simple variance inverse à 1,96 erreur type, dans 81–93 %.",
    "Pour 3, 4 et 6 centres, de 3 contre 3 à 10 contre 10, avec une dispersion de 0, 0,3 et 1 (log) : l'intervalle montré contient la vérité dans 94,7–100 % des cas, celui de Hartung et Knapp lui-même dans 91,2–95,5 %, et l'intervalle de prédiction un centre de plus dans 90,7–100 % (10 000 jeux chacun).",
  ],
  columns: {
    center: "Centre",
    kit: "Kit",
    ratio: "Rapport aux témoins",
    seLog: "Erreur type de son log",
    df: "Degrés de liberté",
  },
  cells: {},
  numbers: {
    ofOneCenter: "Les deux kits du centre D",
    ofOneCenterLower: "Les deux kits, borne basse à 95 %",
    ofOneCenterUpper: "Les deux kits, borne haute à 95 %",
    ratio: "Rapport réuni",
    lower: "Borne basse à 95 %",
    upper: "Borne haute à 95 %",
    hartungKnappLower: "Hartung–Knapp seul, borne basse",
    hartungKnappUpper: "Hartung–Knapp seul, borne haute",
    predictionLower: "Un centre de plus, borne basse",
    predictionUpper: "Un centre de plus, borne haute",
    iSquared: "I²",
    iSquaredLower: "I², borne basse",
    iSquaredUpper: "I², borne haute",
  },
};
