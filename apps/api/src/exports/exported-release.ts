import { type FieldGroup, reaches } from "@nlrp12/domain";
import type { Viewer } from "#access";
import type { Transaction } from "#db";
import { Forbidden, NotFound, ReleaseNotFound } from "#errors";
import { keyOf } from "#node-id";
import { type ReleaseFacts, releaseFacts } from "./exported-release.sql.ts";

/** A release somebody takes away, and the field groups the file may hold. */
export interface ExportedRelease extends ReleaseFacts {
  /** Global id. */
  readonly id: string;
  /** The groups at EXPORT; at least one. */
  readonly groups: readonly FieldGroup[];
}

/**
 * What this viewer may take away of a release at this moment. Throws NotFound where the viewer may not know of the
 * cohort, Forbidden without EXPORT in any field group, ReleaseNotFound for a withdrawn release.
 */
export async function exportedRelease(
  db: Pick<Transaction, "rows">,
  viewer: Viewer,
  id: string,
): Promise<ExportedRelease> {
  const [centerId = 0, cohortId = 0, releaseNumber = 0] = keyOf("Release", id, 3);
  if (!reaches(viewer.levelOf(cohortId), "EXISTS")) throw new NotFound();
  const facts = await releaseFacts(db, { centerId, cohortId, releaseNumber });
  if (!facts) throw new NotFound();
  const groups = viewer.exportableGroups(cohortId);
  if (groups.length === 0) {
    throw new Forbidden({
      en: "Taking rows of this cohort away needs the level EXPORT, which its center grants on request; a token also needs the scope read:records.",
      fr: "Pour emporter des lignes de cette cohorte, il faut le niveau EXPORT, que son centre accorde sur demande ; un jeton doit aussi avoir la portée read:records.",
    });
  }
  if (facts.withdrawn) {
    throw new ReleaseNotFound({
      en: `Release ${releaseNumber} was withdrawn; its page says when and why. Take another.`,
      fr: `La version ${releaseNumber} a été retirée ; sa page dit quand et pourquoi. Prenez-en une autre.`,
    });
  }
  return { ...facts, id, groups };
}
