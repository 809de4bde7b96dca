import type { SurvivalEvent } from "@nlrp12/domain";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { Access } from "#access";
import { CaseFilter } from "#cases";
import type { PortalContext } from "#context";
import { AskedScope } from "../../schema-parts/asked-scope.type.ts";
import { type ResponseDimension, ResponseDimensionEnum } from "../response/anakinra-response-dimension.ts";
import { treatmentSurvival } from "./treatment-survival.ts";
import { SurvivalEventEnum, TreatmentSurvivalAnswer } from "./treatment-survival.type.ts";

/** How long anakinra takes to work, and how long it does. */
@Resolver(() => TreatmentSurvivalAnswer)
export class TreatmentSurvivalResolver {
  @Access("portal:read")
  @Query(() => TreatmentSurvivalAnswer, {
    description:
      "Time to a first response, to a relapse or to the end of the first anakinra regimen: exact, protected, and what merely exists.",
  })
  async treatmentSurvival(
    @Ctx() context: PortalContext,
    @Arg("event", () => SurvivalEventEnum, { description: "What cases are followed for." }) event: SurvivalEvent,
    @Arg("definition", () => String, {
      defaultValue: "cluster-2018",
      description: "Code of the response definition, in its newest version; not read for DISCONTINUATION.",
    })
    definition: string,
    @Arg("by", () => [ResponseDimensionEnum], { nullable: true, description: "One curve for each combination." })
    by: ResponseDimension[] | null,
    @Arg("filter", () => CaseFilter, { nullable: true, description: "Only these cases." }) filter: CaseFilter | null,
    @Args(() => AskedScope) scope: AskedScope,
  ): Promise<TreatmentSurvivalAnswer> {
    return treatmentSurvival(context, { event, definition, by, filter, ...scope });
  }
}
