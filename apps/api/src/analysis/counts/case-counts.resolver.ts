import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Access } from "#access";
import { type CaseDimension, CaseFilter } from "#cases";
import type { PortalContext } from "#context";
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
    @Arg("cohorts", () => [ID], { nullable: true, description: "Only these cohorts in the exact part." })
    cohorts: string[] | null,
    @Arg("asOf", () => Date, { nullable: true, description: "Each cohort's last release published by then." })
    asOf: Date | null,
    @Arg("releases", () => [ID], { nullable: true, description: "Pins these releases." }) releases: string[] | null,
  ): Promise<CaseCountsAnswer> {
    return caseCounts(context, { filter, by, cohorts, asOf, releases });
  }
}
