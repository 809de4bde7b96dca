import type { Role } from "@nlrp12/domain";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Center } from "#centers";
import type { PortalContext } from "#context";
import { RoleEnum } from "../schema-parts/enums.ts";
import { rolesToGive } from "./member-rules.ts";

/** What a viewer may do about the people of a center. */
@Resolver(() => Center)
export class CenterPeopleResolver {
  @FieldResolver(() => [RoleEnum], {
    description: "Roles the viewer may give to others there; the portal offers just these.",
  })
  async viewerMayGive(@Ctx() context: PortalContext, @Root() { centerId }: Center): Promise<Role[]> {
    const { viewer } = context;
    if (!viewer?.mayAnywhere("member:manage")) return [];
    const hasSteward = await context.loaders.hasSteward.load(centerId);
    return [...rolesToGive(viewer, { centerId, hasSteward })];
  }
}
