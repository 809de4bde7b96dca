import type { SurvivalEvent } from "@nlrp12/domain";
import type { Note } from "../frame/answer-frame.type.ts";
import { info } from "../frame/note.ts";
import type { CurveFigures } from "./survival-curves.ts";

const total = (curves: readonly CurveFigures[], count: (curve: CurveFigures) => number): number =>
  curves.reduce((sum, curve) => sum + count(curve), 0);

/** What a reader of the curves must know before believing them; only of what the viewer may read. */
export function survivalNotes(curves: readonly CurveFigures[], event: SurvivalEvent): Note[] {
  if (curves.length === 0) return [];
  return [...eventNotes(curves, event), ...kindredNotes(curves), ...smallNotes(curves)];
}

function eventNotes(curves: readonly CurveFigures[], event: SurvivalEvent): Note[] {
  const between = total(curves, ({ betweenVisits }) => betweenVisits?.betweenVisits ?? 0);
  return [
    ...(event === "RELAPSE"
      ? [
          info(
            "CLOCK_STARTS_AT_RESPONSE",
            "Days count from the visit at which the response was first seen; who never responded is in no risk set.",
            "Les jours sont comptés depuis la visite où la réponse a été vue ; qui n'a jamais répondu n'est à aucun moment à risque.",
          ),
        ]
      : []),
    ...(between > 0
      ? [
          info(
            "EVENTS_BETWEEN_VISITS",
            `${between} events came at an unknown day between two visits: Kaplan–Meier puts them on the day they were first seen, which is late; the curve between visits (Turnbull) stands beside it.`,
            `${between} événements sont survenus un jour inconnu entre deux visites : Kaplan–Meier les place au jour où ils ont été vus, donc tard ; la courbe entre visites (Turnbull) figure à côté.`,
          ),
        ]
      : []),
    info(
      "CAUSES_COMPETE",
      "The share free of every cause is Kaplan–Meier; the share of one cause is Aalen–Johansen, because 1 − Kaplan–Meier of one cause reads too high.",
      "La part indemne de toute cause est de Kaplan–Meier ; la part d'une seule cause est d'Aalen–Johansen, car 1 − Kaplan–Meier d'une seule cause est trop élevé.",
    ),
  ];
}

function kindredNotes(curves: readonly CurveFigures[]): Note[] {
  const n = total(curves, (curve) => curve.n);
  const units = total(curves, (curve) => curve.units);
  return [
    ...(curves.some(({ kindreds }) => kindreds === null)
      ? [
          info(
            "KINDREDS_NOT_READABLE",
            "Kindreds of some cohorts are not open to you: there members of a family count one by one.",
            "Les familles de certaines cohortes ne vous sont pas ouvertes : leurs membres comptent un par un.",
          ),
        ]
      : []),
    ...(units < n
      ? [
          info(
            "ONE_MEMBER_PER_KINDRED",
            `Curves, numbers at risk and tests count one member per family and group, ${units} of ${n} persons: the index member, or the first followed where that one is not. What happened to the others is in the result by person beside it.`,
            `Courbes, effectifs à risque et tests comptent un membre par famille et par groupe, soit ${units} des ${n} personnes : le cas index, ou, s'il n'est pas suivi, le premier qui l'est. Ce qui est arrivé aux autres se lit dans le résultat par personne, à côté.`,
          ),
        ]
      : []),
  ];
}

function smallNotes(curves: readonly CurveFigures[]): Note[] {
  const small = curves.filter(({ free }) => free.events < 5).length;
  if (small === 0) return [];
  return [
    info(
      "FEWER_THAN_FIVE_EVENTS",
      `${small} of ${curves.length} curves rest on fewer than five events: read the interval, not the line.`,
      `${small} des ${curves.length} courbes reposent sur moins de cinq événements : lisez l'intervalle, non la ligne.`,
    ),
  ];
}
