import { type Analyte, analyteEntry } from "@nlrp12/domain";
import type { Note } from "../frame/answer-frame.type.ts";
import { limitNotes } from "../frame/limit-contradictions.ts";
import { info, warning } from "../frame/note.ts";
import { controlStrata, isControl } from "./control-strata.ts";
import { runKey } from "./culture-run-pairs.ts";
import { confoundings } from "./cytokine-batches.ts";
import type { CellFigures } from "./cytokine-cells.ts";
import type { NotAnalysed } from "./cytokine-interference.sql.ts";
import type { CytokineValue } from "./cytokine-value.sql.ts";

/** What a reader of the answer must know before believing it; only of what the viewer may read. */
export function cytokineNotes(input: {
  readonly analyte: Analyte;
  readonly values: readonly CytokineValue[];
  readonly cells: readonly CellFigures[];
  readonly disturbed: NotAnalysed;
  readonly kindredsReadable: boolean;
  readonly centerNames: ReadonlyMap<number, string>;
}): Note[] {
  const { values, cells } = input;
  const name = (centerId: number): string => input.centerNames.get(centerId) ?? "";
  const notes: Note[] = [];
  const classes = new Set(values.map((value) => value.comparabilityClass));
  if (classes.size > 1) {
    notes.push(
      warning(
        "SEVERAL_COMPARABILITY_CLASSES",
        `The values come from ${classes.size} classes of assay and culture: raw levels are shown class by class, and only ratios to each center's own controls are pooled.`,
        `Les valeurs proviennent de ${classes.size} classes de dosage et de culture : les niveaux bruts sont montrés par classe, et seuls les rapports aux témoins de chaque centre sont regroupés.`,
      ),
    );
  }
  notes.push(...batchNotes(values, name));
  notes.push(...limitNotes(values, input.centerNames));
  for (const stratum of controlStrata(values).values()) {
    const below = stratum.persons.filter((value) => value.logLower === Number.NEGATIVE_INFINITY).length;
    if (below * 2 > stratum.persons.length) {
      notes.push(
        warning(
          "CONTROLS_MOSTLY_BELOW_LIMIT",
          `${name(stratum.centerId)}: ${below} of ${stratum.persons.length} controls lie below the limit; the ratio can only be bounded.`,
          `${name(stratum.centerId)} : ${below} témoins sur ${stratum.persons.length} sont sous la limite ; le rapport ne peut être que minoré.`,
        ),
      );
    }
  }
  notes.push(...cultureRunNotes(values, cells, name));
  const { disturbed } = input;
  if (disturbed.samples > 0) {
    notes.push(
      warning(
        "NOT_ANALYSED_UNDER_DRUG",
        `${analyteEntry(input.analyte).label}: ${disturbed.samples} samples of ${disturbed.cases} cases were taken under a drug that its assay reads instead; they enter no figure.`,
        `${analyteEntry(input.analyte).label} : ${disturbed.samples} échantillons de ${disturbed.cases} cas ont été prélevés sous un médicament que le dosage lit à sa place ; ils n'entrent dans aucun chiffre.`,
      ),
    );
  }
  const flagged = values.filter((value) => value.interference === "FLAGGED").length;
  if (flagged > 0) {
    notes.push(
      warning(
        "ASSAY_MAY_SEE_THE_DRUG",
        `${flagged} values of ${analyteEntry(input.analyte).label} were taken under a drug its assay may see; cells were washed, so they are kept and marked.`,
        `${analyteEntry(input.analyte).label} : ${flagged} valeurs ont été prélevées sous un médicament que le dosage peut voir ; les cellules étant lavées, elles sont gardées et marquées.`,
      ),
    );
  }
  if (!input.kindredsReadable && values.length > 0) {
    notes.push(
      info(
        "KINDREDS_NOT_READABLE",
        "Kindreds of some cohorts are not open to you: members of a family count one by one.",
        "Les familles de certaines cohortes ne vous sont pas ouvertes : leurs membres comptent un par un.",
      ),
    );
  }
  const small = cells.filter((cell) => cell.n < 3);
  if (small.length > 0) {
    notes.push(
      info(
        "FEWER_THAN_THREE",
        small.length === 1
          ? "One group has fewer than three values: shown, but neither a mean nor a ratio is estimated."
          : `${small.length} groups have fewer than three values: shown, but neither a mean nor a ratio is estimated.`,
        small.length === 1
          ? "Un groupe a moins de trois valeurs : montrées, sans moyenne ni rapport estimé."
          : `${small.length} groupes ont moins de trois valeurs : montrées, sans moyenne ni rapport estimé.`,
      ),
    );
  }
  return notes;
}

/** Centers and batches that do not hold patients and controls alike. */
function batchNotes(values: readonly CytokineValue[], name: (centerId: number) => string): Note[] {
  const found = confoundings(values.map((value) => ({ ...value, inReference: isControl(value) })));
  return found.map(({ centerId, batch }) =>
    batch === null
      ? warning(
          "BATCH_CONFOUNDED",
          `${name(centerId)}: no batch holds both patients and controls; what differs between them may be the batch.`,
          `${name(centerId)} : aucun lot ne contient à la fois des patients et des témoins ; ce qui les distingue peut être le lot.`,
        )
      : warning(
          "BATCH_CONFOUNDED",
          `${name(centerId)}: batch ${batch} holds far fewer controls than the center's other batches, so that patients and controls may differ by batch.`,
          `${name(centerId)} : le lot ${batch} contient bien moins de témoins que les autres lots du centre ; patients et témoins peuvent différer par le lot.`,
        ),
  );
}

/** Where patients and controls share culture runs: whether a ratio was made within them, or why the center stands for all. */
function cultureRunNotes(
  values: readonly CytokineValue[],
  cells: readonly CellFigures[],
  name: (centerId: number) => string,
): Note[] {
  const strata = cells.flatMap((cell) => cell.strata);
  return [...Map.groupBy(values, ({ centerId }) => centerId)].flatMap(([centerId, ofCenter]) => {
    const runs = new Set(ofCenter.filter((value) => isControl(value) && value.cultureRun !== null).map(runKey));
    const shared = ofCenter.filter((value) => !isControl(value) && runs.has(runKey(value))).length;
    if (shared === 0) return [];
    const within = strata.filter((one) => one.centerId === centerId && one.denominatorKind === "SAME_CULTURE_RUN");
    if (within.length > 0) {
      return [
        info(
          "COMPARED_WITHIN_CULTURE_RUNS",
          `${name(centerId)}: every value of ${within.length} of its groups was cultured in one run with controls; they are compared run by run.`,
          `${name(centerId)} : dans ${within.length} de ses groupes, chaque valeur a été cultivée dans une même série que des témoins ; ils sont comparés série par série.`,
        ),
      ];
    }
    return [
      info(
        "CULTURE_RUNS_SHARED_IN_PART",
        `${name(centerId)}: ${shared} values were cultured in one run with controls, but in no group all of them; so that no one is left out, all controls of the center and class stand below the line.`,
        `${name(centerId)} : ${shared} valeurs ont été cultivées dans une même série que des témoins, mais dans aucun groupe toutes ; pour ne laisser personne de côté, tous les témoins du centre et de la classe servent de dénominateur.`,
      ),
    ];
  });
}
