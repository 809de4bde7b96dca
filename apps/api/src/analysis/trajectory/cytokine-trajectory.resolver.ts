import type { Analyte, Specimen, Stimulus } from "@nlrp12/domain";
import { Arg, Args, Ctx, Int, Query, Resolver } from "type-graphql";
import { Access } from "#access";
import { CaseFilter } from "#cases";
import type { PortalContext } from "#context";
import { AskedScope, WHOLE_SCOPE } from "../../schema-parts/asked-scope.type.ts";
import { AnalyteEnum, SpecimenEnum, StimulusEnum } from "../../schema-parts/enums.ts";
import { cytokineTrajectory } from "./cytokine-trajectory.ts";
import { CytokineTrajectoryAnswer, TrajectoryWindowInput } from "./cytokine-trajectory.type.ts";
import { type TrajectoryAnchor, TrajectoryAnchorEnum } from "./trajectory-anchor.ts";
import { type TrajectoryDimension, TrajectoryDimensionEnum } from "./trajectory-dimension.ts";
import { DEFAULT_TOLERANCE } from "./trajectory-window.ts";

/** How cytokines go along treatment. */
@Resolver(() => CytokineTrajectoryAnswer)
export class CytokineTrajectoryResolver {
  @Access("portal:read")
  @Query(() => CytokineTrajectoryAnswer, {
    description:
      "One cytokine along time from an anchor: each case's line, and window by window median, quartiles, who was due and who is missing. Reads cytokines and courses, so a cohort is exact here with CYTOKINE and CLINICAL.",
  })
  async cytokineTrajectory(
    @Ctx() context: PortalContext,
    @Arg("analyte", () => AnalyteEnum, { description: "The cytokine." }) analyte: Analyte,
    @Arg("stimulus", () => StimulusEnum, { defaultValue: "NONE", description: "NONE asks for spontaneous secretion." })
    stimulus: Stimulus,
    @Arg("specimen", () => SpecimenEnum, { defaultValue: "PBMC_SUPERNATANT", description: "What it was measured in." })
    specimen: Specimen,
    @Arg("anchor", () => TrajectoryAnchorEnum, { defaultValue: "FIRST_DOSE", description: "What day 0 is." })
    anchor: TrajectoryAnchor,
    @Arg("windows", () => [TrajectoryWindowInput], {
      nullable: true,
      description: "Windows around planned visits, 20 at most, sharing no day; those of the anchor where not given.",
    })
    windows: TrajectoryWindowInput[] | null,
    @Arg("tolerance", () => Int, {
      defaultValue: DEFAULT_TOLERANCE,
      description: "Days either side of a visit, for windows that give none.",
    })
    tolerance: number,
    @Arg("by", () => [TrajectoryDimensionEnum], { nullable: true, description: "Split cases by these dimensions." })
    by: TrajectoryDimension[] | null,
    @Arg("filter", () => CaseFilter, { nullable: true, description: "Only these cases." }) filter: CaseFilter | null,
    @Arg("sameCasesOnly", () => Boolean, {
      defaultValue: false,
      description: "Keeps only cases that one assay read in every window.",
    })
    sameCasesOnly: boolean,
    @Arg("definition", () => String, {
      defaultValue: "cluster-2018",
      description: "Response definition behind RESPONSE_CLASS.",
    })
    definition: string,
    @Args(() => AskedScope) scope: AskedScope,
  ): Promise<CytokineTrajectoryAnswer> {
    return cytokineTrajectory(context, {
      ...{ analyte, stimulus, specimen, anchor, tolerance, sameCasesOnly, definition },
      windows: windows ?? null,
      by: by ?? [],
      filter: filter ?? null,
      ...WHOLE_SCOPE,
      ...scope,
    });
  }
}
