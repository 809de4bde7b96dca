import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { PortalContext } from "#context";
import { ExactCytokineSummary } from "../summary/cytokine-summary.type.ts";
import { cytokineSensitivity } from "./cytokine-sensitivity.ts";
import { CytokineSensitivity } from "./cytokine-sensitivity.type.ts";

/** The standard sensitivity set of a cytokine answer, computed for who asks for it. */
@Resolver(() => ExactCytokineSummary)
export class CytokineSensitivityResolver {
  @FieldResolver(() => CytokineSensitivity, {
    description:
      "The ratios made again under the standard sensitivity set, beside the answer itself. It depends on what the reader may read and is no part of a kept answer; the protected part has none.",
  })
  async sensitivity(@Ctx() context: PortalContext, @Root() exact: ExactCytokineSummary): Promise<CytokineSensitivity> {
    return cytokineSensitivity(context, exact.ground);
  }
}
