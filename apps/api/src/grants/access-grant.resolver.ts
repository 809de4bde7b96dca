import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Access, doneBy, requireActionIn, requireViewer } from "#access";
import { recordEffect } from "#audit";
import { Center } from "#centers";
import { Cohort } from "#cohorts";
import type { PortalContext } from "#context";
import { BadInput, Conflict } from "#errors";
import { soleKeyOf } from "#node-id";
import { endGrant, grantsByKeys, grantsFor, insertGrants } from "./access-grant.sql.ts";
import { AccessGrant, GrantAccessInput } from "./access-grant.type.ts";
import { checkLearnt } from "./check-learnt.ts";
import { checkEnd, checkedPurpose, checkLevel } from "./checked-access.ts";
import { grantEffect } from "./grant-effect.ts";
import { tellGrantee } from "./grant-letters.ts";
import { accountByEmail } from "./grantee.sql.ts";
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
    description: "Grants a level to a person or a center, without a request before it.",
  })
  async grantAccess(
    @Ctx() context: PortalContext,
    @Arg("input", () => GrantAccessInput, { description: "What is granted." }) input: GrantAccessInput,
  ): Promise<AccessGrant[]> {
    const { centerId, cohortId, dataUseTerms } = await context.loaders.cohort.load(soleKeyOf("Cohort", input.cohort));
    const viewer = requireActionIn(context, "cohort:grant", centerId);
    checkLevel(input.fieldGroups, input.level);
    checkEnd(input.endsAt);
    const grantee = await granteeOf(context, input);
    await checkLearnt(context, grantee, { centerId, cohortId });
    const { accountId } = viewer.facts;
    const keys = await context.db.write(async (tx) => {
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

/** The person or the center of a grant, one of the two. Throws BadInput. */
async function granteeOf(context: PortalContext, { email, center }: GrantAccessInput) {
  if ((email === null || email === undefined) === (center === null || center === undefined)) {
    throw new BadInput({
      en: "Give either `email`, of a person, or `center`.",
      fr: "Donnez soit `email`, d'une personne, soit `center`.",
    });
  }
  if (center) return { granteeAccountId: null, granteeCenterId: soleKeyOf("Center", center) };
  const granteeAccountId = await accountByEmail(context.db, String(email).trim());
  if (granteeAccountId !== null) return { granteeAccountId, granteeCenterId: null };
  throw new BadInput({
    en: "Nobody of this portal has that e-mail address; `email` takes that of a person who has signed in or was invited.",
    fr: "Personne n'a cette adresse sur ce portail ; `email` prend celle d'une personne connue ou invitée.",
  });
}
