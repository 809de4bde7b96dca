import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Cohort } from "#cohorts";
import type { PortalContext } from "#context";
import { CaseReference } from "./case-reference.type.ts";

/** The cohort of a case that an analysis names. */
@Resolver(() => CaseReference)
export class CaseReferenceResolver {
  @FieldResolver(() => Cohort, { description: "The cohort it belongs to." })
  cohort(@Ctx() context: PortalContext, @Root() reference: CaseReference): Cohort | Promise<Cohort> {
    return context.loaders.cohort.now(reference.cohortId);
  }
}
