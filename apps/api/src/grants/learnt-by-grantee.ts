import { mostLearntKnowing, SDC_1 } from "@nlrp12/disclosure";
import type { RequestDatabase } from "#db";
import { auditedOpening, familyAudits, type Grantee, heldCenters } from "./held-centers.sql.ts";

/** The audit's figure of rule 10, and whose agreement it calls for. */
export interface LearntByGrantee {
  /** Largest 1 − Σᵢᵢ of anyone else, with all that the grantee would hold treated as known; 0 to 1. */
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
 * whole. A cohort outside the block tells nothing of it.
 */
export async function learntByGrantee(
  db: RequestDatabase,
  grantee: Grantee,
  cohort: { readonly centerId: number; readonly cohortId: number },
): Promise<LearntByGrantee> {
  const opening = await auditedOpening(db);
  if (!opening) return { mostLearnt: 0, mustAgree: [] };
  const before = await heldCenters(db, grantee, opening.cohortIds);
  const granted = opening.cohortIds.includes(cohort.cohortId) ? [cohort.centerId] : [];
  const held = [...new Set([...before, ...granted])].sort((a, b) => a - b);
  const key = JSON.stringify([opening.openingId, held]);
  const mostLearnt = known.get(key) ?? (await computed(db, opening.openingId, held));
  known.set(key, mostLearnt);
  for (const oldest of known.keys()) if (known.size > MOST_KNOWN) known.delete(oldest);
  const others = opening.centerIds.filter((other) => !held.includes(other));
  return { mostLearnt, mustAgree: mostLearnt > SDC_1.mostLearntByGrantee ? others : [] };
}

async function computed(db: RequestDatabase, openingId: number, held: readonly number[]): Promise<number> {
  let most = 0;
  for (const audit of await familyAudits(db, openingId)) most = Math.max(most, mostLearntKnowing(audit, held));
  return most;
}
