import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Cohort } from "#cohorts";
import type { PortalContext } from "#context";
import { newestInForce } from "./newest-in-force.ts";
import { Release } from "./release.type.ts";

/** The releases of a cohort, declared here because releases know cohorts and not the other way round. */
@Resolver(() => Cohort)
export class CohortReleasesResolver {
  @FieldResolver(() => Release, {
    nullable: true,
    description: "The newest release that stands; null before the first.",
  })
  async latestRelease(@Ctx() context: PortalContext, @Root() cohort: Cohort): Promise<Release | null> {
    return newestInForce(await context.loaders.releasesOfCohort.load(cohort.cohortId));
  }

  @FieldResolver(() => [Release], { description: "All releases, newest first; withdrawn ones say so." })
  async releases(@Ctx() context: PortalContext, @Root() cohort: Cohort): Promise<Release[]> {
    return context.loaders.releasesOfCohort.load(cohort.cohortId);
  }
}
