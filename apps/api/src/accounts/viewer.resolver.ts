import { createHash } from "node:crypto";
import { SDC_1 } from "@nlrp12/disclosure";
import { ACTIONS } from "@nlrp12/domain";
import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Access, type Viewer } from "#access";
import { Center } from "#centers";
import type { PortalContext } from "#context";
import { QUERY_LIMITS } from "#query-limits";
import { MOST_PER_PAGE } from "../schema-parts/connection.ts";
import { demonstrationAccounts } from "./account.sql.ts";
import { lastOpeningAt } from "./portal.sql.ts";
import { Membership, Portal, ViewerType } from "./viewer.type.ts";

/** A short text that is the same as long as the viewer's roles and levels are. */
function rightsMarkOf(viewer: Viewer): string {
  const { memberships, cohorts } = viewer.facts;
  const levels = cohorts.map(({ cohortId }) => [cohortId, viewer.levelsOf(cohortId)]);
  return createHash("sha256")
    .update(JSON.stringify([memberships, levels]))
    .digest("base64url")
    .slice(0, 16);
}

/** Who asks, and what this installation is. */
@Resolver(() => Membership)
export class ViewerResolver {
  @Access("public")
  @Query(() => ViewerType, { nullable: true, description: "Who asks; null when nobody is signed in." })
  viewer(@Ctx() context: PortalContext): ViewerType | null {
    const viewer = context.viewer;
    if (!viewer) return null;
    const { facts } = viewer;
    return {
      id: `account-${facts.accountId}`,
      name: facts.name,
      email: facts.email,
      language: facts.language,
      memberships: facts.memberships.map(({ centerId, role }) => ({ centerId, role })),
      can: ACTIONS.filter((action) => viewer.mayAnywhere(action)),
      rightsMark: rightsMarkOf(viewer),
      token: facts.token
        ? { name: facts.token.name, scopes: [...facts.token.scopes], expiresAt: facts.token.expiresAt }
        : null,
    };
  }

  @Access("public")
  @Query(() => Portal, { description: "What this installation says of itself to anyone." })
  async portal(@Ctx() context: PortalContext): Promise<Portal> {
    const accounts = await demonstrationAccounts(context.db);
    return {
      demonstration: accounts.length > 0,
      policy: SDC_1.name,
      opening: await lastOpeningAt(context.db),
      readsLettersHere: context.mail?.send === null,
      signInAccounts: accounts as Portal["signInAccounts"],
      limits: { ...QUERY_LIMITS, pageSize: MOST_PER_PAGE },
    };
  }

  @FieldResolver(() => Center, { nullable: true, description: "The center; null for roles of the consortium." })
  async center(@Ctx() context: PortalContext, @Root() membership: Membership): Promise<Center | null> {
    return membership.centerId === null ? null : context.loaders.center.load(membership.centerId);
  }
}
