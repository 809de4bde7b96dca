import type { Note } from "../frame/answer-frame.type.ts";
import { info, warning } from "../frame/note.ts";
import type { PredictionCase } from "./prediction-cases.ts";
import { classesOf, type PredictionFigures } from "./prediction-figures.ts";
import { hasFamilies, sizesOf } from "./prediction-units.ts";

/** What a reader of the area must know before believing it; only of what the viewer may read. */
export function predictionNotes(
  cases: readonly PredictionCase[],
  figures: PredictionFigures,
  of: { readonly landmark: number | null; readonly kindredsReadable: boolean; readonly askedProtected: boolean },
): Note[] {
  if (cases.length === 0) return [];
  const censored = cases.filter(({ value }) => value.logLower !== value.logUpper).length;
  const { strata, within } = figures;
  const { nWith, nWithout, persons } = sizesOf(strata);
  const events = Math.min(nWith, nWithout);
  const unpaired = sizesOf(strata.filter(({ key }) => within.droppedCenters.includes(key))).persons;
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
        `The smaller group is of ${events}: read the single points, and take the area for a hypothesis. No cut is given under ten with and ten without.`,
        `Le plus petit groupe est de ${events} : lisez les points un à un, et tenez l'aire pour une hypothèse. Aucun seuil n'est donné en dessous de dix avec et dix sans.`,
      ),
    unpaired > 0 &&
      info(
        "CENTERS_WITHOUT_PAIRS",
        `${unpaired} cases belong to a center and assay in which all, or none, had the outcome: they make no pair.`,
        `${unpaired} cas relèvent d'un centre et d'un dosage où tous, ou aucun, ont eu l'événement : ils ne forment aucune paire.`,
      ),
    figures.pooled === null &&
      warning(
        "SEVERAL_COMPARABILITY_CLASSES",
        `The levels come from ${classesOf(strata).length} classes of assay: pairs are made within a center and class only, and there is no common curve or cut.`,
        `Les niveaux proviennent de ${classesOf(strata).length} classes de dosage : les paires ne se font qu'au sein d'un centre et d'une classe, sans courbe ni seuil communs.`,
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
        "Kindreds of some cohorts are not open to you: there members of a family count one by one.",
        "Les familles de certaines cohortes ne vous sont pas ouvertes : leurs membres comptent un par un.",
      ),
    hasFamilies(strata) &&
      info(
        "FAMILIES_COUNT_ONCE",
        `In areas, curves and cut a family counts once with the outcome and once without, by the mean of its members' logs: ${nWith} and ${nWithout} for ${persons} persons. The points are persons, and the areas counted by person stand beside.`,
        `Dans les aires, les courbes et le seuil, une famille compte une fois avec l'événement et une fois sans, par la moyenne des logs de ses membres : ${nWith} et ${nWithout} pour ${persons} personnes. Les points sont des personnes, et les aires comptées par personne figurent à côté.`,
      ),
  ];
  return notes.filter((note) => note !== false);
}
