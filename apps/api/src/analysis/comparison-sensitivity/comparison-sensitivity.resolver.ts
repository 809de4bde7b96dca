import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { PortalContext } from "#context";
import { ExactCytokineComparison } from "../comparison/cytokine-comparison.type.ts";
import { comparisonSensitivity } from "./comparison-sensitivity.ts";
import { ComparisonSensitivity } from "./comparison-sensitivity.type.ts";

/** The standard sensitivity set of a comparison, computed for who asks for it. */
@Resolver(() => ExactCytokineComparison)
export class ComparisonSensitivityResolver {
  @FieldResolver(() => ComparisonSensitivity, {
    description:
      "Effects and tests made again under the standard sensitivity set. It depends on what the reader may read and is no part of a kept answer; the protected part has none.",
  })
  async sensitivity(
    @Ctx() context: PortalContext,
    @Root() exact: ExactCytokineComparison,
  ): Promise<ComparisonSensitivity> {
    return comparisonSensitivity(context, exact.ground);
  }
}
