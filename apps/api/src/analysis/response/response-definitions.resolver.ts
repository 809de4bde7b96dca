import { RESPONSE_DEFINITIONS } from "@nlrp12/domain";
import { Query, Resolver } from "type-graphql";
import { Access } from "#access";
import { presentDefinition } from "./response-definition.ts";
import { ResponseDefinition } from "./response-definition.type.ts";

/** What counts as a response. */
@Resolver(() => ResponseDefinition)
export class ResponseDefinitionsResolver {
  @Access("portal:read")
  @Query(() => [ResponseDefinition], {
    description: "Every response definition the consortium has published, in every version.",
  })
  responseDefinitions(): ResponseDefinition[] {
    return RESPONSE_DEFINITIONS.map(presentDefinition);
  }
}
