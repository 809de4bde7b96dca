import { mostLearntKnowing, SDC_1 } from "@nlrp12/disclosure";
import type { Grantee } from "./grantee.ts";
import { type AuditReader, auditedOpening, familyAudits, heldCenters } from "./held-centers.sql.ts";

/** The audit's figure of rule 10, and whose agreement it calls for. */
export interface LearntByGrantee {
  /** Largest 1 − Σᵢᵢ of anyone else, with all that the grantee would hold, or has held, treated as known; 0 to 1. */
  readonly mostLearnt: number;
  /** The other contributing centers, whose persons it is about; empty while the figure is at most a half. */
  readonly mustAgree: readonly number[];
}

/** Figures already computed: the audit of an opening does not change. Oldest out first. */
const known = new Map<string, number>();
const MOST_KNOWN = 200;

/**
 * What somebody who is granted rows of a center could learn of everyone else's persons from all published figures
 * (rule 10): the grantee's own centers, those that granted before and the owner of this cohort count as known, each
 * whole. Nobody forgets rows with the right to them, but persons joined since: a center whose right has ended counts as
 * known where others are learnt, and its persons may be learnt from all others. A cohort outside the block tells nothing.
 */
export async function learntByGrantee(
  db: AuditReader,
  grantee: Grantee,
  cohort: { readonly centerId: number; readonly cohortId: number },
): Promise<LearntByGrantee> {
  const opening = await auditedOpening(db);
  if (!opening) return { mostLearnt: 0, mustAgree: [] };
  const before = await heldCenters(db, grantee, opening.cohortIds);
  const granted = opening.cohortIds.includes(cohort.cohortId) ? [cohort.centerId] : [];
  const held = [...before.filter(({ now }) => now).map(({ centerId }) => centerId), ...granted];
  const everHeld = [...new Set([...before.map(({ centerId }) => centerId), ...granted])].sort((a, b) => a - b);
  let mostLearnt = await figureOf(db, opening.openingId, everHeld);
  for (const ended of everHeld.filter((center) => !held.includes(center))) {
    const allOthers = everHeld.filter((center) => center !== ended);
    mostLearnt = Math.max(mostLearnt, await figureOf(db, opening.openingId, allOthers));
  }
  const others = opening.centerIds.filter((other) => !held.includes(other));
  return { mostLearnt, mustAgree: mostLearnt > SDC_1.mostLearntByGrantee ? others : [] };
}

async function figureOf(db: AuditReader, openingId: number, held: readonly number[]): Promise<number> {
  const key = JSON.stringify([openingId, held]);
  let most = known.get(key);
  if (most === undefined) {
    most = 0;
    for (const audit of await familyAudits(db, openingId)) most = Math.max(most, mostLearntKnowing(audit, held));
  }
  known.set(key, most);
  for (const oldest of known.keys()) if (known.size > MOST_KNOWN) known.delete(oldest);
  return most;
}
