import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Access, doneBy, requireActionIn, requireViewer } from "#access";
import { recordEffect } from "#audit";
import { Center } from "#centers";
import { Cohort } from "#cohorts";
import type { PortalContext } from "#context";
import { Conflict } from "#errors";
import { soleKeyOf } from "#node-id";
import { endGrant, grantsByKeys, grantsFor, insertGrants, lockGrants } from "./access-grant.sql.ts";
import { AccessGrant, GrantAccessInput } from "./access-grant.type.ts";
import { checkLearnt } from "./check-learnt.ts";
import { checkEnd, checkedPurpose, checkLevel } from "./checked-access.ts";
import { grantEffect } from "./grant-effect.ts";
import { tellGrantee } from "./grant-letters.ts";
import { namedGrantee } from "./named-grantee.ts";
import { grantReader, presentGrant } from "./present-access.ts";
import { storedGrant } from "./stored-grant.ts";

/** Who holds what of which cohort, given and revoked by its stewards. */
@Resolver(() => AccessGrant)
export class AccessGrantResolver {
  @Access("portal:read")
  @Query(() => [AccessGrant], {
    description: "Grants the viewer holds, and those the viewer's centers gave; newest first.",
  })
  async grants(@Ctx() context: PortalContext): Promise<AccessGrant[]> {
    const viewer = requireViewer(context);
    const rows = await grantsFor(context.db, grantReader(viewer));
    return rows.map((row) => presentGrant(row, viewer));
  }

  @Access("cohort:grant")
  @Mutation(() => [AccessGrant], {
    description:
      "Grants a level to a person or a center, without a request before it; never to oneself or a center of one's own.",
  })
  async grantAccess(
    @Ctx() context: PortalContext,
    @Arg("input", () => GrantAccessInput, { description: "What is granted." }) input: GrantAccessInput,
  ): Promise<AccessGrant[]> {
    const { centerId, cohortId, dataUseTerms } = await context.loaders.cohort.load(soleKeyOf("Cohort", input.cohort));
    const viewer = requireActionIn(context, "cohort:grant", centerId);
    checkLevel(input.fieldGroups, input.level);
    checkEnd(input.endsAt);
    const grantee = await namedGrantee(context, viewer, input);
    const { accountId } = viewer.facts;
    await checkLearnt(context.db, grantee, { centerId, cohortId });
    const keys = await context.db.write(async (tx) => {
      await lockGrants(tx);
      await checkLearnt(tx, grantee, { centerId, cohortId });
      const made = await insertGrants(tx, {
        centerId,
        cohortId,
        ...grantee,
        fieldGroups: [...new Set(input.fieldGroups)],
        level: input.level,
        purpose: checkedPurpose(input.purpose),
        acceptedTerms: dataUseTerms,
        endsAt: input.endsAt,
        approvedBy: accountId,
        requestId: null,
      });
      const grantIds = made.map(({ grantId }) => grantId);
      const given = { centerId, cohortId, level: input.level, fieldGroups: input.fieldGroups, grantIds };
      await recordEffect(tx, grantEffect("ACCESS_GRANTED", { ...given, ...doneBy(viewer.facts) }));
      const told = { ...grantee, cohortId, person: viewer.facts.name, by: accountId };
      await tellGrantee(tx, told, { kind: "ACCESS_GRANTED", endsAt: input.endsAt });
      return made;
    });
    const rows = await grantsByKeys(context.db, grantReader(viewer), keys);
    return rows.map((row) => presentGrant(row, viewer));
  }

  @Access("cohort:grant")
  @Mutation(() => AccessGrant, {
    description: "Ends a grant at once: the next request of its holder is answered without it.",
  })
  async revokeGrant(
    @Ctx() context: PortalContext,
    @Arg("id", () => ID, { description: "Global id of the grant." }) id: string,
  ): Promise<AccessGrant> {
    const grant = await storedGrant(context, id);
    const { centerId, grantId } = grant;
    const viewer = requireActionIn(context, "cohort:grant", centerId);
    const { accountId } = viewer.facts;
    await context.db.write(async (tx) => {
      if (!(await endGrant(tx, { centerId, grantId }, accountId))) {
        throw new Conflict({ en: "This grant has ended already.", fr: "Cet accès a déjà pris fin." });
      }
      const ended = { ...grant, grantIds: [grantId], fieldGroups: [grant.fieldGroup] };
      await recordEffect(tx, grantEffect("ACCESS_REVOKED", { ...ended, ...doneBy(viewer.facts) }));
      await tellGrantee(tx, { ...grant, person: viewer.facts.name, by: accountId }, { kind: "ACCESS_REVOKED" });
    });
    return presentGrant(await storedGrant(context, id), viewer);
  }

  @FieldResolver(() => Cohort, { description: "The cohort." })
  async cohort(@Ctx() context: PortalContext, @Root() grant: AccessGrant): Promise<Cohort> {
    return context.loaders.cohort.load(grant.cohortId);
  }

  @FieldResolver(() => Center, { nullable: true, description: "The center that holds it; null when a person does." })
  async granteeCenter(@Ctx() context: PortalContext, @Root() grant: AccessGrant): Promise<Center | null> {
    return grant.granteeCenterId === null ? null : context.loaders.center.load(grant.granteeCenterId);
  }
}
