import { type LedgerAction, ledgerObject } from "@nlrp12/domain";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Access, doneBy, type Viewer } from "#access";
import { recordEffect } from "#audit";
import { Center } from "#centers";
import type { PortalContext } from "#context";
import type { Transaction } from "#db";
import { Conflict, NotFound } from "#errors";
import { postMail } from "#mail";
import { nodeId, soleKeyOf } from "#node-id";
import { connectionOf, type Page, pageOf, pageSize, readCursor } from "../schema-parts/connection.ts";
import { assertMayGive, assertNew, checkedInvitation } from "./checked-invitation.ts";
import {
  closeInvitation,
  type InvitationRow,
  insertInvitation,
  invitationsByIds,
  isInvited,
  nextInvitationId,
  reissueInvitation,
  unsettledInvitations,
} from "./invitation.sql.ts";
import { type IssuedLink, invitationHash } from "./invitation-secret.ts";
import { type ManagedPlace, nameOfPlace, placeOf, secretsOf } from "./managed-place.ts";
import { Invitation, InviteMemberInput, IssuedInvitation } from "./member.type.ts";
import { lockPeople, rolesOfAddress } from "./membership.sql.ts";
import { presentInvitation } from "./present-member.ts";

const InvitationConnection = connectionOf(() => Invitation, "Invitation");

/** Days that a link works which was sent again. */
const DAYS_AGAIN = 14;

/** An invitation and its place. Throws NotFound where the viewer may not see the people of that place. */
async function invitationOf(
  context: PortalContext,
  id: string,
): Promise<ManagedPlace & { readonly row: InvitationRow }> {
  const [row] = await invitationsByIds(context.db, [soleKeyOf("Invitation", id)]);
  if (!row) throw new NotFound();
  const place = await placeOf(context, row.centerId === null ? null : nodeId("Center", row.centerId));
  return { ...place, row };
}

/** Writes what happened to an invitation into the ledger of its center; the address it went to is not in it. */
async function enter(
  tx: Transaction,
  viewer: Viewer,
  done: { readonly action: LedgerAction } & Pick<InvitationRow, "invitationId" | "centerId" | "roles">,
) {
  await recordEffect(tx, {
    centerId: done.centerId,
    ...doneBy(viewer.facts),
    action: done.action,
    object: ledgerObject("invitation", done.invitationId),
    outcome: "DONE",
    details: { roles: done.roles.join(",") },
  });
}

/** Invitations: who was asked to join, by whom, and whether they have. */
@Resolver(() => Invitation)
export class InvitationResolver {
  @Access("member:manage")
  @Query(() => InvitationConnection, {
    description:
      "Invitations of a center (of the consortium, when none is named) that nobody has accepted, newest first.",
  })
  async invitations(
    @Ctx() context: PortalContext,
    @Arg("center", () => ID, { nullable: true, description: "Global id of the center." }) center: string | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: "At most this many, 500 at most." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The `endCursor` of an earlier page." })
    after: string | null,
  ): Promise<Page<Invitation>> {
    const { viewer, centerId, hasSteward } = await placeOf(context, center);
    const limit = pageSize(first);
    const [below = null] = readCursor(after, "number") ?? [];
    const asked = { centerId, below, limit: limit + 1 };
    const { rows, total: totalCount } = await unsettledInvitations(context.db, asked);
    return pageOf(
      rows.map((row) => presentInvitation(row, viewer, hasSteward)),
      { first: limit, totalCount, keyOf: ({ invitationId }) => [invitationId] },
    );
  }

  @Access("member:manage")
  @Mutation(() => IssuedInvitation, {
    description: "Invites an e-mail address to roles; its link works once, and only for that verified address.",
  })
  async inviteMember(
    @Ctx() context: PortalContext,
    @Arg("input", () => InviteMemberInput, { description: "Who is invited to what." }) input: InviteMemberInput,
  ): Promise<IssuedInvitation> {
    const place = await placeOf(context, input.center);
    const { viewer, centerId } = place;
    const invitation = checkedInvitation(place, input);
    const { email, roles } = invitation;
    const secrets = secretsOf(context);
    const link = await context.db.write(async (tx): Promise<IssuedLink> => {
      await lockPeople(tx, centerId);
      const [invited, held] = [await isInvited(tx, centerId, email), await rolesOfAddress(tx, centerId, email)];
      assertNew(roles, { invited, held });
      const made = { invitationId: await nextInvitationId(tx), issue: 1 };
      const secretHash = invitationHash(secrets.secretOf(made));
      const { accountId: invitedBy } = viewer.facts;
      await insertInvitation(tx, { ...made, ...invitation, centerId, invitedBy, secretHash });
      await enter(tx, viewer, { action: "MEMBER_INVITED", centerId, roles, ...made });
      await postInvitation(tx, made);
      return made;
    });
    return this.#issued(context, place, link);
  }

  @Access("member:manage")
  @Mutation(() => IssuedInvitation, {
    description:
      "Sends an invitation again under a new link, in the name of the viewer; the link before works no more.",
  })
  async resendInvitation(
    @Ctx() context: PortalContext,
    @Arg("id", () => ID, { description: "Global id of the invitation." }) id: string,
  ): Promise<IssuedInvitation> {
    const { row, ...place } = await invitationOf(context, id);
    assertMayGive(place, row.email, row.roles);
    const secrets = secretsOf(context);
    const link = { invitationId: row.invitationId, issue: row.issue + 1 };
    await context.db.write(async (tx) => {
      const { accountId: invitedBy } = place.viewer.facts;
      const secretHash = invitationHash(secrets.secretOf(link));
      if (!(await reissueInvitation(tx, link, { invitedBy, secretHash, days: DAYS_AGAIN }))) throw settled();
      await enter(tx, place.viewer, { ...row, action: "INVITATION_RESENT" });
      await postInvitation(tx, link);
    });
    return this.#issued(context, place, link);
  }

  @Access("member:manage")
  @Mutation(() => Invitation, { description: "Takes an invitation back: its link works no more." })
  async withdrawInvitation(
    @Ctx() context: PortalContext,
    @Arg("id", () => ID, { description: "Global id of the invitation." }) id: string,
  ): Promise<Invitation> {
    const { row, viewer, hasSteward } = await invitationOf(context, id);
    const { viewerCan, state } = presentInvitation(row, viewer, hasSteward);
    if (!viewerCan.includes("WITHDRAW")) throw state === "OPEN" || state === "EXPIRED" ? new NotFound() : settled();
    await context.db.write(async (tx) => {
      if (!(await closeInvitation(tx, row.invitationId))) throw settled();
      await enter(tx, viewer, { ...row, action: "INVITATION_WITHDRAWN" });
    });
    return presentInvitation({ ...row, state: "WITHDRAWN" }, viewer, hasSteward);
  }

  @FieldResolver(() => Center, { nullable: true, description: "To which center; null for the consortium." })
  async center(@Ctx() context: PortalContext, @Root() invitation: Invitation): Promise<Center | null> {
    return invitation.centerId === null ? null : context.loaders.center.load(invitation.centerId);
  }

  async #issued(context: PortalContext, place: ManagedPlace, link: IssuedLink): Promise<IssuedInvitation> {
    const [row] = await invitationsByIds(context.db, [link.invitationId]);
    if (!row) throw new NotFound();
    return {
      invitation: presentInvitation(row, place.viewer, place.hasSteward),
      link: secretsOf(context).addressOf(link),
    };
  }
}

async function postInvitation(tx: Transaction, link: IssuedLink): Promise<void> {
  const [row] = await invitationsByIds(tx, [link.invitationId]);
  if (!row) throw new Error("an invitation is not where it was just written");
  const { email, language, roles, inviterName: person } = row;
  const center = await nameOfPlace(tx, row.centerId);
  const facts = { ...link, center, person, roles, expiresAt: row.expiresAt.toISOString() };
  await postMail(tx, { email, language }, { kind: "INVITATION", facts });
}

const settled = () =>
  new Conflict({
    en: "This invitation was accepted or taken back meanwhile; look at the list again.",
    fr: "Cette invitation a été acceptée ou retirée entre-temps ; regardez la liste à nouveau.",
  });
