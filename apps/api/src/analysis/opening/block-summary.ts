import { requireViewer } from "#access";
import type { Cohort } from "#cohorts";
import type { PortalContext } from "#context";
import type { StoredOpening } from "./opening.sql.ts";

/** What every protected answer says of the block: its cohorts, its opening, and whether own cohorts are in it. */
export async function blockOf(
  context: PortalContext,
  opening: StoredOpening | null,
  readable: boolean,
): Promise<{ cohorts: Cohort[]; opening: Date | null; includesOwn: boolean }> {
  const cohortIds = readable ? (opening?.plan.block?.cohortIds ?? []) : [];
  const cohorts = await Promise.all(cohortIds.map((cohortId) => context.loaders.cohort.load(cohortId)));
  const ownCenters = requireViewer(context).facts.memberships.map((membership) => membership.centerId);
  return {
    cohorts,
    opening: opening?.openedAt ?? null,
    includesOwn: cohorts.some((cohort) => ownCenters.includes(cohort.centerId)),
  };
}
