import { type Analyte, analyteEntry } from "@nlrp12/domain";
import type { Note } from "../frame/answer-frame.type.ts";
import { assayLabel } from "../frame/assay-label.ts";
import { boundsBesidePool } from "../frame/bounds-beside-pool.ts";
import { limitNotes } from "../frame/limit-contradictions.ts";
import { info, warning } from "../frame/note.ts";
import { oldBaselineNotes } from "../frame/old-baselines.ts";
import { batchNotes } from "./batch-notes.ts";
import { controlStrata, isControl } from "./control-strata.ts";
import { runKey } from "./culture-run-pairs.ts";
import type { CellFigures } from "./cytokine-cells.ts";
import type { NotAnalysed } from "./cytokine-interference.sql.ts";
import type { CytokineValue } from "./cytokine-value.sql.ts";
import { pairsWithBaseline } from "./paired-ratio.ts";

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
        `The values come from ${classes.size} classes of assay and culture: raw levels are shown class by class, and only ratios are pooled, each made within a class.`,
        `Les valeurs proviennent de ${classes.size} classes de dosage et de culture : les niveaux bruts sont montrés par classe, et seuls les rapports, faits chacun au sein d'une classe, sont regroupés.`,
      ),
    );
  }
  notes.push(...batchNotes(values, cells, name));
  notes.push(...limitNotes(values, input.centerNames));
  notes.push(...controlNotes(values, name));
  const pooled = cells.map(({ vsControls, strata }) => ({ pooled: vsControls, strata }));
  notes.push(...boundsBesidePool(pooled, name));
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
  notes.push(...oldBaselineNotes(baselineDays(values, cells)));
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

/** The days of the values before treatment that something on or after treatment is divided by, one a case. */
function baselineDays(values: readonly CytokineValue[], cells: readonly CellFigures[]): number[] {
  const pairs = cells.flatMap((cell) => pairsWithBaseline(cell.values, values));
  return [...new Set(pairs.map(({ denominator }) => denominator))].map(({ sampleDay }) => sampleDay);
}

/** Controls of a center and class that lie mostly below their limit; of a center of several classes, with the assay. */
function controlNotes(values: readonly CytokineValue[], name: (centerId: number) => string): Note[] {
  const strata = [...controlStrata(values).values()];
  return strata.flatMap(({ centerId, comparabilityClass, persons }) => {
    const below = persons.filter((value) => value.logLower === Number.NEGATIVE_INFINITY).length;
    if (below * 2 <= persons.length) return [];
    const several = strata.filter((stratum) => stratum.centerId === centerId).length > 1;
    const read = values.find((value) => value.comparabilityClass === comparabilityClass);
    const assay = several && read ? assayLabel(read) : null;
    const place = (language: "en" | "fr"): string => (assay ? `${name(centerId)}, ${assay[language]}` : name(centerId));
    return warning(
      "CONTROLS_MOSTLY_BELOW_LIMIT",
      `${place("en")}: ${below} of ${persons.length} controls lie below the limit; the ratio can only be bounded.`,
      `${place("fr")} : ${below} témoins sur ${persons.length} sont sous la limite ; le rapport ne peut être que minoré.`,
    );
  });
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
