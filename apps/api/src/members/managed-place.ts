import { requireViewer, type Viewer } from "#access";
import type { PortalContext } from "#context";
import type { Transaction } from "#db";
import { NotFound, Unavailable } from "#errors";
import { soleKeyOf } from "#node-id";
import type { InvitationSecrets } from "./invitation-secret.ts";
import { readsMembers } from "./member-rules.ts";
import { hasSteward } from "./membership.sql.ts";

/** A place whose people the viewer may see: a center, or the consortium (null), and whether the center has a steward. */
export interface ManagedPlace {
  readonly viewer: Viewer;
  readonly centerId: number | null;
  readonly hasSteward: boolean;
}

/** The place an argument names. Throws NotFound where its people are not for the viewer to see. */
export async function placeOf(context: PortalContext, center: string | null): Promise<ManagedPlace> {
  const viewer = requireViewer(context);
  const centerId = center ? soleKeyOf("Center", center) : null;
  if (!readsMembers(viewer, centerId)) {
    throw new NotFound({
      en: "The people of a center are seen and chosen by its stewards, those of the consortium by its coordinators.",
      fr: "Les membres d'un centre sont vus et choisis par ses responsables des accès, ceux du consortium par ses coordinateurs.",
    });
  }
  return { viewer, centerId, hasSteward: centerId !== null && (await hasSteward(context.db, centerId)) };
}

/** How links of invitations are made here. */
export function secretsOf(context: PortalContext): InvitationSecrets {
  if (context.invitations) return context.invitations;
  throw new Unavailable({
    en: "This installation makes no invitations now.",
    fr: "Cette installation n'émet pas d'invitations pour le moment.",
  });
}

/** The short name of a center as letters say it; null for the consortium. Throws NotFound for a center that is not there. */
export async function nameOfPlace(tx: Transaction, centerId: number | null): Promise<string | null> {
  if (centerId === null) return null;
  const [row] = await tx.rows<{ name: string }>(
    "/* nameOfPlace */ select short_name as name from portal.center where center_id = $1",
    [centerId],
  );
  if (!row) throw new NotFound();
  return row.name;
}
