import type { Viewer } from "#access";
import type { PortalContext } from "#context";
import { BadInput, Forbidden } from "#errors";
import { soleKeyOf } from "#node-id";
import type { GrantAccessInput } from "./access-grant.type.ts";
import { accountByEmail } from "./grantee.sql.ts";
import { type Grantee, isOwnAccess } from "./grantee.ts";

type Named = Pick<GrantAccessInput, "email" | "center">;

/**
 * The person or the center that a steward names for a grant, one of the two. Throws NotFound for a center that does not
 * exist, and Forbidden where it is the steward or a center of the steward's: two persons stand behind each grant.
 */
export async function namedGrantee(context: PortalContext, viewer: Viewer, named: Named): Promise<Grantee> {
  const grantee = await existingGrantee(context, named);
  if (!isOwnAccess(grantee, viewer)) return grantee;
  throw new Forbidden({
    en: "Nobody grants access to themselves or to a center of theirs: two persons stand behind each grant. Ask for it, and let another steward decide.",
    fr: "Nul n'accorde un accès à soi-même ni à un centre dont il est membre : deux personnes répondent de chaque accès. Demandez-le, et laissez un autre responsable des accès décider.",
  });
}

async function existingGrantee(context: PortalContext, { email, center }: Named): Promise<Grantee> {
  if ((email === null || email === undefined) === (center === null || center === undefined)) {
    throw new BadInput({
      en: "Give either `email`, of a person, or `center`.",
      fr: "Donnez soit `email`, d'une personne, soit `center`.",
    });
  }
  if (center) {
    const { centerId } = await context.loaders.center.load(soleKeyOf("Center", center));
    return { granteeAccountId: null, granteeCenterId: centerId };
  }
  const granteeAccountId = await accountByEmail(context.db, String(email).trim());
  if (granteeAccountId !== null) return { granteeAccountId, granteeCenterId: null };
  throw new BadInput({
    en: "Nobody of this portal has that e-mail address; `email` takes that of a person who has signed in or was invited.",
    fr: "Personne n'a cette adresse sur ce portail ; `email` prend celle d'une personne connue ou invitée.",
  });
}
