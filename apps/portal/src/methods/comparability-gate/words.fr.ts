import type { Words } from "../../language/words.ts";
import type { en } from "./words.en.ts";

export const fr: Words<typeof en> = {
  does: [
    "Des valeurs sont d'une même classe quand analyte, prélèvement, frais ou congelé, stimulus et dose, heures de culture, cellules par mL, plateforme et kit concordent. Les niveaux bruts ne sont réunis qu'à l'intérieur d'une classe. Entre classes, seuls se joignent les rapports aux témoins du même centre et de la même classe. La décision de la porte fait partie de chaque réponse.",
    "L'IL-1Ra du plasma ou du sérum sous anakinra n'est pas analysée, car le dosage voit le médicament ; dans le surnageant de PBMC lavées, elle est signalée. De même le TNF sous étanercept, l'IL-6 sous siltuximab ou tocilizumab, l'IL-1β sous canakinumab.",
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
