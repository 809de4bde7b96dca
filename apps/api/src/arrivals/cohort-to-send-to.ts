import type { Viewer } from "#access";
import { BadInput, Forbidden, NotFound } from "#errors";
import { soleKeyOf } from "#node-id";

/** The cohort a file is for. */
export interface CohortKey {
  readonly centerId: number;
  readonly cohortId: number;
}

/** The cohort the viewer sends to. Throws NotFound for one that may not be known, Forbidden without the right there. */
export function cohortToSendTo(viewer: Viewer, id: unknown): CohortKey {
  if (typeof id !== "string") {
    throw new BadInput({
      en: "Name the cohort: PUT /uploads?cohort=<id>, or `cohort` in the metadata of a resumable upload.",
      fr: "Nommez la cohorte : PUT /uploads?cohort=<id>, ou `cohort` dans les métadonnées d'un envoi reprenable.",
    });
  }
  const cohortId = soleKeyOf("Cohort", id);
  const cohort = viewer.facts.cohorts.find((candidate) => candidate.cohortId === cohortId);
  if (!cohort || viewer.levelOf(cohortId) === "NONE") throw new NotFound();
  assertMaySend(viewer, cohort.centerId);
  return { centerId: cohort.centerId, cohortId };
}

/** Throws Forbidden without the right to send files for cohorts of the center. */
export function assertMaySend(viewer: Viewer, centerId: number): void {
  if (viewer.actionsIn(centerId).includes("cohort:upload")) return;
  throw new Forbidden({
    en: "Only data managers of the cohort's center send files, with a token that holds write:uploads.",
    fr: "Seuls les gestionnaires de données du centre de la cohorte envoient des fichiers, avec un jeton write:uploads.",
  });
}
