import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { PortalContext } from "#context";
import { ExactTreatmentSurvival } from "../survival/treatment-survival.type.ts";
import { SurvivalSensitivity } from "./outcome-sensitivity.type.ts";
import { survivalSensitivity } from "./survival-sensitivity.ts";

/** The standard sensitivity set of curves, computed for who asks for it. */
@Resolver(() => ExactTreatmentSurvival)
export class SurvivalSensitivityResolver {
  @FieldResolver(() => SurvivalSensitivity, {
    description:
      "Curves and tests made again under the standard sensitivity set. It depends on what the reader may read and is no part of a kept answer; the protected part has none.",
  })
  async sensitivity(
    @Ctx() context: PortalContext,
    @Root() exact: ExactTreatmentSurvival,
    @Arg("day", () => Int, {
      nullable: true,
      description: "The day on which shares are told; left out: 90 for FIRST_RESPONSE, else 365.",
    })
    day: number | null,
  ): Promise<SurvivalSensitivity> {
    return survivalSensitivity(context, exact.ground, day ?? null);
  }
}
