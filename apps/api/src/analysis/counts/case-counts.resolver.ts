import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { Access } from "#access";
import { type CaseDimension, CaseFilter } from "#cases";
import type { PortalContext } from "#context";
import { AskedScope } from "../../schema-parts/asked-scope.type.ts";
import { caseCounts } from "./case-counts.ts";
import { CaseCountsAnswer, CountDimensionEnum } from "./case-counts.type.ts";

/** How many cases there are. */
@Resolver(() => CaseCountsAnswer)
export class CaseCountsResolver {
  @Access("portal:read")
  @Query(() => CaseCountsAnswer, {
    description: "Persons by up to two dimensions: exact, protected, and what merely exists.",
  })
  async caseCounts(
    @Ctx() context: PortalContext,
    @Arg("filter", () => CaseFilter, { nullable: true, description: "Only these cases." }) filter: CaseFilter | null,
    @Arg("by", () => [CountDimensionEnum], { nullable: true, description: "Count by these dimensions, two at most." })
    by: CaseDimension[] | null,
    @Args(() => AskedScope) scope: AskedScope,
  ): Promise<CaseCountsAnswer> {
    return caseCounts(context, { filter, by, ...scope });
  }
}
