import type { CohortScope } from "#access";
import type { Cohort } from "#cohorts";
import type { PortalContext } from "#context";
import type { Release } from "#releases";

/** What the exact part of every answer says of itself: the cohorts it is computed from and the release of each. */
export async function exactPartOf(
  context: PortalContext,
  scope: CohortScope,
): Promise<{ cohorts: Cohort[]; releases: Release[] }> {
  const [cohorts, releases] = await Promise.all([
    Promise.all(scope.exact.map((cohort) => context.loaders.cohort.load(cohort.cohortId))),
    Promise.all(scope.exact.map((release) => context.loaders.release.load(release))),
  ]);
  return { cohorts, releases };
}
