import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Center } from "#centers";
import type { PortalContext } from "#context";
import { Cohort } from "./cohort.type.ts";

/** The cohorts of a center, declared here because cohorts know centers and not the other way round. */
@Resolver(() => Center)
export class CenterCohortsResolver {
  @FieldResolver(() => [Cohort], { description: "The cohorts it owns." })
  async cohorts(@Ctx() context: PortalContext, @Root() center: Center): Promise<Cohort[]> {
    return context.loaders.cohortsOfCenter.load(center.centerId);
  }
}
