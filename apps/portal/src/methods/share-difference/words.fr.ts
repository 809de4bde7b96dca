import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Dans chaque centre et classe de dosage, la part des valeurs détectées d'un groupe moins celle de l'autre ; puis la moyenne de ces différences, chacune pesant le produit de ses deux effectifs sur leur somme (Mantel–Haenszel). Un centre au meilleur dosage et avec plus d'un groupe que de l'autre ne crée ainsi pas de différence.",
    "L'intervalle contient toute vraie différence qu'un test ne rejetterait pas, la variance étant celle sous la différence supposée (Miettinen–Nurminen). Il a une largeur même là où tout, ou rien, a été détecté. Pour les mêmes cas jugés deux fois, leur corrélation entre en compte et le test exact de McNemar figure à côté.",
  ],
  misleads: [
    "La détection dépend de la limite du dosage : on ne compare que des valeurs d'un même centre et d'une même classe. Réunies, un dosage qui détecte plus peut passer pour une différence entre les groupes.",
    "C'est une seule moyenne sur les centres. S'ils sont en désaccord, elle n'en décrit aucun.",
    "Une différence de parts jette les niveaux. Elle est montrée à côté du rapport, qui peut manquer là où trop peu de valeurs sont détectées.",
  ],
  held: [
    "Couverture simulée : 94–96 % dans un centre à 10 et 20 par groupe, 92,7 % à 5 contre 5 avec de vraies parts de 10 % et 90 % ; 94–97 % sur trois centres de 5 à 20 par groupe.",
  ],
  columns: { center: "Centre", group: "Groupe", detected: "Détectés", of: "Mesurés" },
  cells: { patient: "patient", control: "témoin" },
  numbers: { difference: "Différence des parts", lower: "Borne basse à 95 %", upper: "Borne haute à 95 %" },
};
