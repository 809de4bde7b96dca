import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Des valeurs sont d'une même classe quand analyte, matrice, frais ou congelé, stimulus et dose, heures de culture et cellules par mL (par tranches), plateforme et kit concordent. Les niveaux bruts ne sont réunis qu'à l'intérieur d'une classe. Entre classes, seuls se joignent des rapports, faits chacun dans sa classe : aux témoins du même centre, ou au sein d'un cas. La décision de la porte fait partie de chaque réponse.",
    "L'IL-1Ra du plasma ou du sérum sous anakinra n'est pas analysée, car le dosage voit le médicament ; dans les surnageants de cellules lavées, elle est signalée. Il en va de même du TNF sous étanercept, infliximab ou adalimumab, de l'IL-6 sous siltuximab ou tocilizumab, de l'IL-1β sous canakinumab. Sous rilonacept, l'IL-1β et l'IL-1Ra sont signalées partout. Chacun vaut jusqu'à ce que le médicament ait quitté le sang : deux jours après l'anakinra, cinq demi-vies après les autres (étanercept 25 jours, rilonacept 40, infliximab 50, tocilizumab 65, adalimumab 70, siltuximab 105, canakinumab 130). Une phase compte une autre biothérapie jusque-là, elle aussi.",
  ],
  misleads: [
    "Une classe n'est pas une vérité : lots et laboratoires diffèrent aussi à l'intérieur.",
    "Quand presque tous les patients sont dans une classe et presque tous les témoins dans une autre, les niveaux bruts réunis montrent le dosage. L'exemple le fait exprès.",
    "Un rapport corrige un dosage qui lit partout la moitié. Il ne corrige pas un dosage qui plafonne.",
  ],
  held: [],
  columns: { assay: "Dosage", group: "Groupe", value: "IL-1β, pg/mL" },
  cells: { patient: "patient", control: "témoin" },
  numbers: {
    raw: "Rapport des niveaux bruts réunis, trompeur",
    A: "Rapport dans le dosage A",
    B: "Rapport dans le dosage B",
  },
};
