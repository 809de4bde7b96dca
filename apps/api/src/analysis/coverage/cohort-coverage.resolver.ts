import type { Analyte, Specimen, Stimulus } from "@nlrp12/domain";
import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import { Access } from "#access";
import { CaseFilter } from "#cases";
import type { PortalContext } from "#context";
import { AskedReleases, WHOLE_SCOPE } from "../../schema-parts/asked-scope.type.ts";
import { AnalyteEnum, SpecimenEnum, StimulusEnum } from "../../schema-parts/enums.ts";
import { cohortCoverage } from "./cohort-coverage.ts";
import { CohortCoverageAnswer } from "./cohort-coverage.type.ts";
import { type CoverageDimension, CoverageDimensionEnum } from "./coverage-dimension.ts";

/** What was measured where. */
@Resolver(() => CohortCoverageAnswer)
export class CohortCoverageResolver {
  @Access("portal:read")
  @Query(() => CohortCoverageAnswer, {
    description:
      "How many cases and samples were measured, by center, analyte and phase; of cohorts that are not exact what their owners share.",
  })
  async cohortCoverage(
    @Ctx() context: PortalContext,
    @Arg("by", () => [CoverageDimensionEnum], {
      nullable: true,
      description: "Count by these dimensions; CENTER, ANALYTE and PHASE where not given.",
    })
    by: CoverageDimension[] | null,
    @Arg("analytes", () => [AnalyteEnum], { nullable: true, description: "Only these cytokines." })
    analytes: Analyte[] | null,
    @Arg("stimuli", () => [StimulusEnum], { nullable: true, description: "Only after these stimuli." })
    stimuli: Stimulus[] | null,
    @Arg("specimens", () => [SpecimenEnum], { nullable: true, description: "Only in these specimens." })
    specimens: Specimen[] | null,
    @Arg("filter", () => CaseFilter, { nullable: true, description: "Only these cases." }) filter: CaseFilter | null,
    @Arg("cohorts", () => [ID], { nullable: true, description: "Only these cohorts." }) cohorts: string[] | null,
    @Args(() => AskedReleases) releases: AskedReleases,
  ): Promise<CohortCoverageAnswer> {
    return cohortCoverage(context, {
      by: by ?? null,
      analytes: analytes ?? null,
      stimuli: stimuli ?? null,
      specimens: specimens ?? null,
      filter: filter ?? null,
      ...WHOLE_SCOPE,
      ...releases,
      cohorts: cohorts ?? null,
    });
  }
}
