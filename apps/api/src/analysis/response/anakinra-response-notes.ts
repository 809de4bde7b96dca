import type { Note } from "../frame/answer-frame.type.ts";
import type { ResponseFigures } from "./anakinra-response-cells.ts";

const info = (code: string, en: string, fr: string): Note => ({ code, severity: "INFO", text: { en, fr } });

/** What a reader of the response rates must know before believing them; only of what the viewer may read. */
export function responseNotes(cells: readonly ResponseFigures[]): Note[] {
  const notes: Note[] = [];
  const total = (count: (cell: ResponseFigures) => number): number => cells.reduce((sum, cell) => sum + count(cell), 0);
  const evaluable = total((cell) => cell.evaluable);
  const kindreds = total((cell) => cell.evaluableKindreds);
  if (cells.some((cell) => cell.kindreds === null)) {
    notes.push(
      info(
        "KINDREDS_NOT_READABLE",
        "Kindreds of some cohorts are not open to you: members of a family count one by one in these rates.",
        "Les familles de certaines cohortes ne vous sont pas ouvertes : leurs membres comptent un par un dans ces taux.",
      ),
    );
  }
  if (kindreds < evaluable) {
    notes.push(
      info(
        "ONE_MEMBER_PER_KINDRED",
        `Rates count one member per family and cell, ${kindreds} of ${evaluable} evaluable persons; counts of classes count every person.`,
        `Les taux comptent un membre par famille et par case, soit ${kindreds} des ${evaluable} personnes évaluables ; les effectifs par classe comptent chaque personne.`,
      ),
    );
  }
  const left = total((cell) => cell.n) - evaluable;
  if (left > 0) {
    notes.push(
      info(
        "NOT_ALL_EVALUABLE",
        `${left} treated persons are in no rate: they were not active before treatment, stopped it before the class could be told, or an input is missing.`,
        `${left} personnes traitées n'entrent dans aucun taux : elles n'étaient pas actives avant le traitement, l'ont arrêté avant que la classe puisse se dire, ou une donnée manque.`,
      ),
    );
  }
  return notes;
}
