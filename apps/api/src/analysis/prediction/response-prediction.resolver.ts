import type { Analyte, Specimen, Stimulus } from "@nlrp12/domain";
import type { MarkerDirection } from "@nlrp12/statistics";
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { Access } from "#access";
import { CaseFilter, CaseReference } from "#cases";
import type { PortalContext } from "#context";
import { AskedScope, WHOLE_SCOPE } from "../../schema-parts/asked-scope.type.ts";
import { AnalyteEnum, SpecimenEnum, StimulusEnum } from "../../schema-parts/enums.ts";
import type { PredictionOutcome } from "./prediction-outcome.ts";
import { responsePrediction } from "./response-prediction.ts";
import {
  MarkerDirectionEnum,
  PredictionOutcomeEnum,
  PredictionPoint,
  ResponsePredictionAnswer,
} from "./response-prediction.type.ts";

/** Whether an ex vivo measurement could have told. */
@Resolver(() => PredictionPoint)
export class ResponsePredictionResolver {
  @Access("portal:read")
  @Query(() => ResponsePredictionAnswer, {
    description:
      "What a cytokine before treatment, or its early change by a landmark, tells of response or relapse: exact, protected, and what merely exists.",
  })
  async responsePrediction(
    @Ctx() context: PortalContext,
    @Arg("analyte", () => AnalyteEnum, { description: "The cytokine." }) analyte: Analyte,
    @Arg("stimulus", () => StimulusEnum, { defaultValue: "NONE", description: "NONE asks for spontaneous secretion." })
    stimulus: Stimulus,
    @Arg("specimen", () => SpecimenEnum, { defaultValue: "PBMC_SUPERNATANT", description: "What it was measured in." })
    specimen: Specimen,
    @Arg("landmark", () => Int, {
      nullable: true,
      description: "30 or 90: the change from before treatment to that day. Left out: the level before treatment.",
    })
    landmark: number | null,
    @Arg("outcome", () => PredictionOutcomeEnum, { defaultValue: "RESPONSE", description: "What is to be told." })
    outcome: PredictionOutcome,
    @Arg("direction", () => MarkerDirectionEnum, {
      defaultValue: "HIGH_WITH_OUTCOME",
      description: "Whether high or low values are held to go with the outcome.",
    })
    direction: MarkerDirection,
    @Arg("definition", () => String, {
      defaultValue: "cluster-2018",
      description: "Code of the response definition, in its newest version.",
    })
    definition: string,
    @Arg("filter", () => CaseFilter, { nullable: true, description: "Only these cases." }) filter: CaseFilter | null,
    @Args(() => AskedScope) scope: AskedScope,
  ): Promise<ResponsePredictionAnswer> {
    return responsePrediction(context, {
      ...{ analyte, stimulus, specimen, outcome, direction, definition },
      landmark: landmark ?? null,
      filter: filter ?? null,
      ...WHOLE_SCOPE,
      ...scope,
    });
  }

  @FieldResolver(() => CaseReference, { description: "Which case it is." })
  async case(@Ctx() context: PortalContext, @Root() point: PredictionPoint): Promise<CaseReference> {
    return context.loaders.caseReference.load(point);
  }
}
