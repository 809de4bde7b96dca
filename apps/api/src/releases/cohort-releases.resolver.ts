import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Cohort } from "#cohorts";
import type { PortalContext } from "#context";
import { Release } from "./release.type.ts";

/** The releases of a cohort, declared here because releases know cohorts and not the other way round. */
@Resolver(() => Cohort)
export class CohortReleasesResolver {
  @FieldResolver(() => Release, { nullable: true, description: "The newest release; null before the first." })
  async latestRelease(@Ctx() context: PortalContext, @Root() cohort: Cohort): Promise<Release | null> {
    const [newest] = await context.loaders.releasesOfCohort.load(cohort.cohortId);
    return newest ?? null;
  }

  @FieldResolver(() => [Release], { description: "All releases, newest first." })
  async releases(@Ctx() context: PortalContext, @Root() cohort: Cohort): Promise<Release[]> {
    return context.loaders.releasesOfCohort.load(cohort.cohortId);
  }
}
