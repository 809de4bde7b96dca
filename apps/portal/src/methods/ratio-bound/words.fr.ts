import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Les témoins ne peuvent être que plus bas que leurs limites. La moyenne géométrique des patients sur celle des témoins, chaque témoin sous la limite étant pris à sa limite, est donc au plus le vrai rapport de ces valeurs : « au moins ×47 ».",
    "La seconde borne porte sur les populations, avec 95 % de certitude : la borne basse des patients sur une valeur témoin qui dépasse la médiane des témoins dans 97,5 % des échantillons (à cinq témoins la plus grande, en dessous de cinq aucune).",
    "Par rapport à la valeur avant traitement, c'est l'autre extrémité que l'on connaît si les valeurs sous traitement sont sous leurs limites : chacune est au plus à sa limite, la moyenne géométrique des rapports des paires est donc au plus celle des limites sur les valeurs d'avant, « au plus ×0,02 ». De même par rapport aux témoins, si les patients sont sous leurs limites et les témoins non : retourné, ce rapport a une borne basse.",
  ],
  misleads: [
    "Si plusieurs centres ne donnent qu'une borne, la plus basse des bornes basses, et la plus haute des bornes hautes, vaut pour tous ensemble ; un centre peut être bien au-delà : regardez centre par centre.",
    "Une borne n'est pas une estimation : deux bornes ne disent pas quel groupe est le plus haut.",
    "Un dosage plus sensible donne une borne plus haute chez les mêmes patients. La borne parle du dosage autant que de la maladie.",
    "Si des patients sont eux aussi sous leur limite, il n'y a aucune borne.",
  ],
  held: [
    "La borne certaine tient dans 98–100 % des jeux simulés à partir de 40 % de témoins sous la limite ; à 20 %, elle n'est donnée que dans 6 % des jeux au plus.",
  ],
  columns: { group: "Groupe", value: "IL-1β, pg/mL" },
  cells: { patient: "patient", control: "témoin" },
  numbers: { atLeast: "Ces valeurs : au moins", certainAtLeast: "Avec 95 % de certitude : au moins" },
};
