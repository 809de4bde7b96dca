import type { Note } from "../frame/answer-frame.type.ts";
import { info, warning } from "../frame/note.ts";
import type { TableFigures } from "./table-rows.ts";

/** What a reader of a baseline table must know before believing it; only of what the viewer may read. */
export function tableNotes({ columns, rows }: TableFigures): Note[] {
  const all = columns[0];
  if (!all) return [];
  const cells = rows.flatMap((row) => row.cells[0] ?? []);
  return [
    info(
      "NO_TESTS_IN_TABLE",
      "A baseline table carries no tests and no p: it says who the cases are, and with so few a difference between columns may be chance or may matter without being significant.",
      "Un tableau des caractéristiques initiales ne porte ni test ni p : il dit qui sont les cas ; à si petit effectif, un écart entre colonnes peut tenir au hasard, ou compter sans être significatif.",
    ),
    ...(cells.some(({ missing }) => missing > 0)
      ? [
          info(
            "SHARES_OF_RECORDED",
            "Each share is of the cases of whom it is recorded, whose number stands in the cell; who is missing is counted in each row.",
            "Chaque pourcentage porte sur les cas pour lesquels l'information est relevée, dont le nombre figure dans la cellule ; les manquants sont comptés à chaque ligne.",
          ),
        ]
      : []),
    ...(cells.some(({ notReadable }) => notReadable > 0)
      ? [
          info(
            "GENOTYPE_NOT_READABLE",
            "Variants of some cohorts are not open to you: their cases are told apart from the missing.",
            "Les variants de certaines cohortes ne vous sont pas ouverts : leurs cas sont comptés à part des manquants.",
          ),
        ]
      : []),
    ...kindredNotes(all),
    ...(rows.some(({ variable }) => variable === "PRIOR_TREATMENT")
      ? [
          info(
            "TREATMENT_FROM_COURSES",
            "Prior: a course begun before day 0; concomitant: one that runs on day 0 beside anakinra. Day 0 is the first dose of anakinra, or the first sample of who never had it. A drug that no course names counts as not given.",
            "Antérieur : une cure commencée avant J0 ; concomitant : une cure en cours à J0 à côté de l'anakinra. J0 est la première dose d'anakinra, ou le premier prélèvement de qui n'en a jamais reçu. Un médicament qu'aucune cure ne nomme compte comme non donné.",
          ),
        ]
      : []),
    info(
      "AGE_AT_INCLUSION_IN_BANDS",
      "Age at inclusion is held in bands only, so it has no median; age at onset is that of patients, in years.",
      "L'âge à l'inclusion n'est conservé que par tranches et n'a donc pas de médiane ; l'âge de début est celui des patients, en années.",
    ),
  ];
}

function kindredNotes({ cases, kindreds }: TableFigures["columns"][number]): Note[] {
  if (kindreds === null) {
    return [
      info(
        "KINDREDS_NOT_READABLE",
        "Kindreds of some cohorts are not open to you: no number of families is given where they stand.",
        "Les familles de certaines cohortes ne vous sont pas ouvertes : aucun nombre de familles n'est donné là où elles figurent.",
      ),
    ];
  }
  if (kindreds === cases) return [];
  return [
    warning(
      "KINDREDS_NOT_INDEPENDENT",
      `${cases} persons of ${kindreds} families: members share genes and surroundings, and the table counts each of them.`,
      `${cases} personnes de ${kindreds} familles : leurs membres partagent gènes et milieu, et le tableau compte chacun d'eux.`,
    ),
  ];
}
