import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { PortalContext } from "#context";
import { ExactAnakinraResponse } from "../response/anakinra-response.type.ts";
import { ResponseSensitivity } from "./outcome-sensitivity.type.ts";
import { responseSensitivity } from "./response-sensitivity.ts";

/** The standard sensitivity set of response, computed for who asks for it. */
@Resolver(() => ExactAnakinraResponse)
export class ResponseSensitivityResolver {
  @FieldResolver(() => ResponseSensitivity, {
    description:
      "Rates and classes made again under the standard sensitivity set. It depends on what the reader may read and is no part of a kept answer; the protected part has none.",
  })
  async sensitivity(@Ctx() context: PortalContext, @Root() exact: ExactAnakinraResponse): Promise<ResponseSensitivity> {
    return responseSensitivity(context, exact.ground);
  }
}
