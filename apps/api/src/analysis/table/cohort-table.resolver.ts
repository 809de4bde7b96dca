import type { Analyte, Phase, Specimen, Stimulus, SurvivalEvent } from "@nlrp12/domain";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { Access } from "#access";
import { CaseFilter } from "#cases";
import type { PortalContext } from "#context";
import { AskedScope } from "../../schema-parts/asked-scope.type.ts";
import { AnalyteEnum, PhaseEnum, SpecimenEnum, StimulusEnum } from "../../schema-parts/enums.ts";
import { SurvivalEventEnum } from "../survival/treatment-survival.type.ts";
import { cohortTable } from "./cohort-table.ts";
import { CohortTableAnswer } from "./cohort-table.type.ts";
import { type TableAnalysis, TableAnalysisEnum } from "./table-analysis.ts";
import { type TableDimension, TableDimensionEnum } from "./table-dimension.ts";

/** The baseline table of an analysis, and its flow. */
@Resolver(() => CohortTableAnswer)
export class CohortTableResolver {
  @Access("portal:read")
  @Query(() => CohortTableAnswer, {
    description:
      "The baseline table (Table 1) of an analysis with the flow from the cases of the scope to those in it: exact, protected, and what merely exists.",
  })
  async cohortTable(
    @Ctx() context: PortalContext,
    @Arg("analysis", () => TableAnalysisEnum, { defaultValue: "CASES", description: "Whose table it is." })
    analysis: TableAnalysis,
    @Arg("analyte", () => AnalyteEnum, { defaultValue: "IL_1B", description: "For CYTOKINE: the cytokine." })
    analyte: Analyte,
    @Arg("stimulus", () => StimulusEnum, { defaultValue: "NONE", description: "For CYTOKINE: NONE is spontaneous." })
    stimulus: Stimulus,
    @Arg("specimen", () => SpecimenEnum, {
      defaultValue: "PBMC_SUPERNATANT",
      description: "For CYTOKINE: what it was measured in.",
    })
    specimen: Specimen,
    @Arg("phase", () => PhaseEnum, {
      nullable: true,
      description: "For CYTOKINE: patients need a value in this phase; in any where it is left out.",
    })
    phase: Phase | null,
    @Arg("event", () => SurvivalEventEnum, { defaultValue: "RELAPSE", description: "For SURVIVAL: followed for what." })
    event: SurvivalEvent,
    @Arg("definition", () => String, {
      defaultValue: "cluster-2018",
      description: "Code of the response definition, in its newest version.",
    })
    definition: string,
    @Arg("by", () => TableDimensionEnum, { nullable: true, description: "A column for each category of this." })
    by: TableDimension | null,
    @Arg("filter", () => CaseFilter, { nullable: true, description: "Only these cases." }) filter: CaseFilter | null,
    @Args(() => AskedScope) scope: AskedScope,
  ): Promise<CohortTableAnswer> {
    return cohortTable(context, {
      ...{ analysis, analyte, stimulus, specimen, phase: phase ?? null, event, definition },
      ...{ by: by ?? null, filter, ...scope },
    });
  }
}
