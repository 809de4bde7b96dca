import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Chaque cas est son propre témoin. Le rapport après sur avant est pris chez le cas, et la moyenne géométrique de ces rapports est donnée avec l'intervalle t apparié sur les logs. Une valeur sous une limite fait du rapport du cas un intervalle ; la vraisemblance censurée de la moyenne géométrique remplace alors t.",
    "Un échantillon par cas et par phase : le dernier avant, le plus proche de J30, le dernier sous traitement, le premier après.",
    "Moins de trois paires, comptées par familles, ne donnent aucun rapport ; les valeurs des cas sont montrées.",
  ],
  misleads: [
    "Les cas sans second échantillon n'y sont pas. Si les plus malades sont partis, le changement flatte : regardez le nombre de paires.",
    "On commence un traitement quand le patient est au plus mal. Une partie de la baisse serait venue sans lui (régression vers la moyenne).",
    "Un changement de kit entre les deux échantillons se lit comme un changement du patient ; les paires ne se font que dans une même classe de comparabilité.",
  ],
  held: [
    "Avec la même limite des deux côtés d'une paire (40 paires, vrai rapport 0,37, 10 % sous elle avant et 39 % après), l'intervalle à 95 % ne contenait la vérité que dans 91,5–93,5 % des cas : qu'une valeur soit sous la limite dépend de la valeur d'avant.",
    "Couverture simulée de l'intervalle à 95 % avec 0 à 60 % des différences censurées : 95–96 % à n = 5, 95–98 % à n = 10 et 20.",
  ],
  columns: { case: "Cas", before: "Avant, pg/mL", on: "Sous anakinra, pg/mL" },
  cells: {},
  numbers: { ratio: "Sous anakinra / avant", lower: "Borne basse à 95 %", upper: "Borne haute à 95 %" },
};
