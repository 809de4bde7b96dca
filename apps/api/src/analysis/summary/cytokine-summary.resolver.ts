import type { Analyte, Phase, Specimen, Stimulus } from "@nlrp12/domain";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { Access } from "#access";
import { CaseFilter } from "#cases";
import { Cohort } from "#cohorts";
import type { PortalContext } from "#context";
import { AskedScope, WHOLE_SCOPE } from "../../schema-parts/asked-scope.type.ts";
import { AnalyteEnum, PhaseEnum, SpecimenEnum, StimulusEnum } from "../../schema-parts/enums.ts";
import { selectsField } from "../../schema-parts/selected-field.ts";
import { type CytokineDimension, CytokineDimensionEnum } from "./cytokine-dimension.ts";
import { cytokineSummary } from "./cytokine-summary.ts";
import { CytokinePoint, CytokineSummaryAnswer } from "./cytokine-summary.type.ts";

/** Where an answer shows single values or what only they tell. */
const SHOWING_VALUES = [
  ["exact", "cells", "points"],
  ["exact", "gate"],
  ["provenance", "notes"],
];

/** What cytokines do before, during and after anakinra. */
@Resolver(() => CytokinePoint)
export class CytokineSummaryResolver {
  @Access("portal:read")
  @Query(() => CytokineSummaryAnswer, {
    description: "One cytokine by phase of treatment, against controls: exact, protected, and what merely exists.",
  })
  async cytokineSummary(
    @Ctx() context: PortalContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("analyte", () => AnalyteEnum, { description: "The cytokine." }) analyte: Analyte,
    @Arg("stimulus", () => StimulusEnum, { defaultValue: "NONE", description: "NONE asks for spontaneous secretion." })
    stimulus: Stimulus,
    @Arg("specimen", () => SpecimenEnum, { defaultValue: "PBMC_SUPERNATANT", description: "What it was measured in." })
    specimen: Specimen,
    @Arg("phases", () => [PhaseEnum], { nullable: true, description: "Only these phases; controls always stand by." })
    phases: Phase[] | null,
    @Arg("by", () => [CytokineDimensionEnum], { nullable: true, description: "Group cells by these dimensions." })
    by: CytokineDimension[] | null,
    @Arg("filter", () => CaseFilter, { nullable: true, description: "Only these cases." }) filter: CaseFilter | null,
    @Arg("definition", () => String, {
      defaultValue: "cluster-2018",
      description: "Response definition behind RESPONSE_CLASS.",
    })
    definition: string,
    @Args(() => AskedScope) scope: AskedScope,
  ): Promise<CytokineSummaryAnswer> {
    return cytokineSummary(context, {
      analyte,
      stimulus,
      specimen,
      phases: phases ?? null,
      by: by ?? [],
      filter: filter ?? null,
      definition,
      ...WHOLE_SCOPE,
      ...scope,
      comparesStimulation: selectsField(info, ["exact", "cells", "stimulationIndex"]),
      countsMissing: selectsField(info, ["exact", "cells", "missing"]),
      showsValues: SHOWING_VALUES.some((path) => selectsField(info, path)),
    });
  }

  @FieldResolver(() => Cohort, { description: "The cohort it belongs to." })
  cohort(@Ctx() context: PortalContext, @Root() point: CytokinePoint): Cohort | Promise<Cohort> {
    return context.loaders.cohort.now(point.cohortId);
  }
}
