import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Case } from "#cases";
import type { PortalContext } from "#context";
import { Release } from "./release.type.ts";

/** The release of a case, declared here because releases know cases and not the other way round. */
@Resolver(() => Case)
export class CaseReleaseResolver {
  @FieldResolver(() => Release, { description: "The release that holds it so." })
  async release(@Ctx() context: PortalContext, @Root() { ref }: Case): Promise<Release> {
    return context.loaders.release.load(ref);
  }
}
