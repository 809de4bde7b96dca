import type { Note } from "../frame/answer-frame.type.ts";
import { info, warning } from "../frame/note.ts";
import type { PredictionCase } from "./prediction-cases.ts";
import type { PredictionFigures } from "./prediction-figures.ts";

/** What a reader of the area must know before believing it; only of what the viewer may read. */
export function predictionNotes(
  cases: readonly PredictionCase[],
  figures: PredictionFigures,
  of: { readonly landmark: number | null; readonly kindredsReadable: boolean; readonly askedProtected: boolean },
): Note[] {
  if (cases.length === 0) return [];
  const censored = cases.filter(({ value }) => value.logLower !== value.logUpper).length;
  const nWith = cases.filter(({ outcome }) => outcome).length;
  const events = Math.min(nWith, cases.length - nWith);
  const { within } = figures;
  const kindreds = new Set(cases.map(({ patient }) => patient.kindredId ?? patient.personId)).size;
  const notes: (Note | false)[] = [
    events === 0 &&
      warning(
        "NOTHING_TO_TELL",
        "All these cases, or none, had the outcome: there is nothing to tell apart.",
        "Tous ces cas, ou aucun, ont eu l'événement : il n'y a rien à départager.",
      ),
    events > 0 &&
      events < 10 &&
      warning(
        "FEWER_THAN_TEN",
        `Only ${events} cases in the smaller group: read the single points, and take the area for a hypothesis. No cut is given under ten with and ten without.`,
        `Seulement ${events} cas dans le plus petit groupe : lisez les points un à un, et tenez l'aire pour une hypothèse. Aucun seuil n'est donné en dessous de dix avec et dix sans.`,
      ),
    within.droppedCases > 0 &&
      info(
        "CENTERS_WITHOUT_PAIRS",
        `${within.droppedCases} cases belong to a center and assay in which all, or none, had the outcome: they make no pair.`,
        `${within.droppedCases} cas relèvent d'un centre et d'un dosage où tous, ou aucun, ont eu l'événement : ils ne forment aucune paire.`,
      ),
    figures.pooled === null &&
      warning(
        "SEVERAL_COMPARABILITY_CLASSES",
        `The levels come from ${figures.classes.length} classes of assay: pairs are made within a center and class only, and there is no common curve or cut.`,
        `Les niveaux proviennent de ${figures.classes.length} classes de dosage : les paires ne se font qu'au sein d'un centre et d'une classe, sans courbe ni seuil communs.`,
      ),
    censored > 0 &&
      info(
        "CENSORED_TIE_AT_LIMIT",
        `${censored} values lie beyond a limit: two that their limits leave open count as a tie, half a pair won; they are never replaced.`,
        `${censored} valeurs sont au-delà d'une limite : deux valeurs que leurs limites ne départagent pas comptent comme une égalité, une demi-paire gagnée ; elles ne sont jamais remplacées.`,
      ),
    of.landmark !== null &&
      info(
        "LANDMARK",
        `Landmark day ${of.landmark}: only cases still on anakinra and free of the event a week later are compared, and only what came after counts.`,
        `Point de repère au jour ${of.landmark} : seuls sont comparés les cas encore sous anakinra et indemnes une semaine plus tard, et seul compte ce qui est survenu ensuite.`,
      ),
    of.landmark !== null &&
      of.askedProtected &&
      info(
        "PROTECTED_IS_OF_THE_LEVEL",
        "The consortium's figure is of the level on anakinra (day 1 to 90), not of the change since before treatment.",
        "Le chiffre du consortium porte sur le niveau sous anakinra (jours 1 à 90), non sur le changement depuis l'avant-traitement.",
      ),
    !of.kindredsReadable &&
      info(
        "KINDREDS_NOT_READABLE",
        "Kindreds of some cohorts are not open to you: members of a family count one by one.",
        "Les familles de certaines cohortes ne vous sont pas ouvertes : leurs membres comptent un par un.",
      ),
    of.kindredsReadable &&
      kindreds < cases.length &&
      warning(
        "KINDREDS_NOT_INDEPENDENT",
        `${cases.length} persons of ${kindreds} families are compared one by one, so the interval is somewhat too narrow.`,
        `${cases.length} personnes de ${kindreds} familles sont comparées une par une, si bien que l'intervalle est un peu trop étroit.`,
      ),
  ];
  return notes.filter((note) => note !== false);
}
