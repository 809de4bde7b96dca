import { type Analyte, analyteEntry } from "@nlrp12/domain";
import type { Note } from "../frame/answer-frame.type.ts";
import type { TrajectoryAnchor } from "./trajectory-anchor.ts";
import type { AnchoredCase } from "./trajectory-case.ts";
import type { Track } from "./trajectory-tracks.ts";

const note = (severity: "INFO" | "WARNING", code: string, en: string, fr: string): Note => ({
  ...{ code, severity },
  text: { en, fr },
});

/** What a reader of trajectories must know before believing them; only of what the viewer may read. */
export function trajectoryNotes(input: {
  readonly analyte: Analyte;
  readonly anchor: TrajectoryAnchor;
  readonly included: readonly AnchoredCase[];
  readonly tracks: readonly Track[];
  readonly kindredsReadable: boolean;
}): Note[] {
  const { included, tracks, anchor } = input;
  const name = analyteEntry(input.analyte).label;
  const classes = new Set(tracks.map((track) => track.comparabilityClass)).size;
  const disturbed = included.filter((one) => one.disturbedDays.length > 0).length;
  const flagged = included.flatMap((one) => one.values).filter((value) => value.interference === "FLAGGED").length;
  const thin = tracks.flatMap((track) => track.windows).filter(({ levels }) => levels.n > 0 && levels.n < 3).length;
  const mixed = tracks
    .flatMap((track) => track.windows)
    .filter(({ byState }) => byState.filter(({ state }) => state !== "UNKNOWN").length > 1).length;
  const notes: (Note | false)[] = [
    anchor === "DIAGNOSIS" &&
      note(
        "WARNING",
        "NO_DIAGNOSIS_DAY",
        "Cohort files record the age at onset, not the day of diagnosis: no case can be anchored there.",
        "Les fichiers de cohorte donnent l'âge de début et non le jour du diagnostic : aucun cas ne peut y être ancré.",
      ),
    anchor === "FLARE_ONSET" &&
      included.length > 0 &&
      note(
        "INFO",
        "FLARE_ONSET_IS_FIRST_SEEN",
        "Day 0 is the visit at which a flare was first seen after a quiet one; it began at some time between the two.",
        "Le jour 0 est la visite où une poussée est vue pour la première fois après une visite calme ; elle a commencé entre les deux.",
      ),
    classes > 1 &&
      note(
        "WARNING",
        "SEVERAL_COMPARABILITY_CLASSES",
        `The values come from ${classes} classes of assay and culture: each is drawn and summarised by itself.`,
        `Les valeurs proviennent de ${classes} classes de dosage et de culture : chacune est tracée et résumée à part.`,
      ),
    disturbed > 0 &&
      note(
        "WARNING",
        "NOT_ANALYSED_UNDER_DRUG",
        `${name}: samples of ${disturbed} cases were taken under a drug that its assay reads instead; they enter no figure.`,
        `${name} : des échantillons de ${disturbed} cas ont été prélevés sous un médicament que le dosage lit à sa place ; ils n'entrent dans aucun chiffre.`,
      ),
    flagged > 0 &&
      note(
        "WARNING",
        "ASSAY_MAY_SEE_THE_DRUG",
        `${flagged} values of ${name} were taken under a drug its assay may see; cells were washed, so they are kept and marked.`,
        `${name} : ${flagged} valeurs ont été prélevées sous un médicament que le dosage peut voir ; les cellules étant lavées, elles sont gardées et marquées.`,
      ),
    mixed > 0 &&
      note(
        "INFO",
        "STATES_MIXED",
        "Some windows mix cases in flare with quiet ones; their numbers stand in the table.",
        "Certaines fenêtres mêlent des cas en poussée et hors poussée ; leurs nombres figurent dans le tableau.",
      ),
    !input.kindredsReadable &&
      included.length > 0 &&
      note(
        "INFO",
        "KINDREDS_NOT_READABLE",
        "Kindreds of some cohorts are not open to you: members of a family count one by one.",
        "Les familles de certaines cohortes ne vous sont pas ouvertes : leurs membres comptent un par un.",
      ),
    thin > 0 &&
      note(
        "INFO",
        "FEWER_THAN_THREE",
        "Windows with fewer than three values show them; their median says little.",
        "Les fenêtres de moins de trois valeurs les montrent ; leur médiane dit peu.",
      ),
  ];
  return notes.filter((one) => one !== false);
}
