import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { PortalContext } from "#context";
import { ExactPrediction } from "../prediction/response-prediction.type.ts";
import { PredictionSensitivity } from "./outcome-sensitivity.type.ts";
import { predictionSensitivity } from "./prediction-sensitivity.ts";

/** The standard sensitivity set of areas, computed for who asks for it. */
@Resolver(() => ExactPrediction)
export class PredictionSensitivityResolver {
  @FieldResolver(() => PredictionSensitivity, {
    description:
      "Areas under the curve made again under the standard sensitivity set. It depends on what the reader may read and is no part of a kept answer; the protected part has none.",
  })
  async sensitivity(@Ctx() context: PortalContext, @Root() exact: ExactPrediction): Promise<PredictionSensitivity> {
    return predictionSensitivity(context, exact.ground);
  }
}
