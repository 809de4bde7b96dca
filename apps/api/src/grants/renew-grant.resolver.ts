import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { Access, doneBy, requireActionIn, requireViewer } from "#access";
import { recordEffect } from "#audit";
import type { PortalContext } from "#context";
import { Conflict, Forbidden } from "#errors";
import { extendGrant, lockGrants } from "./access-grant.sql.ts";
import { AccessGrant } from "./access-grant.type.ts";
import { checkLearnt } from "./check-learnt.ts";
import { checkEnd } from "./checked-access.ts";
import { grantEffect } from "./grant-effect.ts";
import { tellGrantee } from "./grant-letters.ts";
import { mayExtend, presentGrant } from "./present-access.ts";
import { storedGrant } from "./stored-grant.ts";

/** How access lasts longer without being asked for anew. */
@Resolver()
export class RenewGrantResolver {
  @Access("cohort:grant")
  @Mutation(() => AccessGrant, {
    description: "Gives a grant that counts a later end; by a steward of its owner, and never to the own access.",
  })
  async renewGrant(
    @Ctx() context: PortalContext,
    @Arg("id", () => ID, { description: "Global id of the grant." }) id: string,
    @Arg("endsAt", () => Date, { description: "Until when; later than now, within two years." }) endsAt: Date,
  ): Promise<AccessGrant> {
    checkEnd(endsAt);
    const grant = await storedGrant(context, id);
    const viewer = requireActionIn(context, "cohort:grant", grant.centerId);
    if (!mayExtend(grant, viewer)) {
      throw new Forbidden({
        en: "Only access that counts now is extended, by a steward of its owner and never for oneself; other access is asked for again.",
        fr: "Seul un accès en cours est prolongé, par un responsable des accès du centre propriétaire et jamais pour soi-même ; tout autre accès se redemande.",
      });
    }
    const { accountId, name } = viewer.facts;
    // The figure of a newer opening may have passed the half since, and the others agreed to the end they were shown.
    await checkLearnt(context.db, grant, grant);
    await context.db.write(async (tx) => {
      await lockGrants(tx);
      await checkLearnt(tx, grant, grant);
      if (!(await extendGrant(tx, grant, endsAt))) {
        throw new Conflict({
          en: "This grant has ended, or lasts longer than that already.",
          fr: "Cet accès a pris fin, ou dure déjà plus longtemps.",
        });
      }
      const renewed = { ...grant, grantIds: [grant.grantId], fieldGroups: [grant.fieldGroup] };
      await recordEffect(tx, grantEffect("ACCESS_RENEWED", { ...renewed, ...doneBy(viewer.facts) }));
      await tellGrantee(tx, { ...grant, person: name, by: accountId }, { kind: "ACCESS_RENEWED", endsAt });
    });
    return presentGrant(await storedGrant(context, id), requireViewer(context));
  }
}
