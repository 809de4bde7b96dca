import { ledgerObject, type Role } from "@nlrp12/domain";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Access, doneBy, requireViewer, type Viewer } from "#access";
import { recordEffect } from "#audit";
import { Center } from "#centers";
import type { PortalContext } from "#context";
import type { Transaction } from "#db";
import { Conflict, Forbidden, NotFound } from "#errors";
import { soleKeyOf } from "#node-id";
import { connectionOf, type Page, pageOf, pageSize, readCursor } from "../schema-parts/connection.ts";
import { RoleEnum } from "../schema-parts/enums.ts";
import { placeOf } from "./managed-place.ts";
import { Member } from "./member.type.ts";
import { keepingRole, memberSteps, readsMembers, rolesToGive } from "./member-rules.ts";
import {
  addMemberships,
  endMembership,
  hasSteward,
  lockPeople,
  type MembershipRow,
  membershipsByIds,
  membersPage,
  rolesOfAddress,
} from "./membership.sql.ts";
import { presentMember } from "./present-member.ts";

const MemberConnection = connectionOf(() => Member, "Member");

/** Who belongs to a center, in which role. */
@Resolver(() => Member)
export class MemberResolver {
  @Access("member:manage")
  @Query(() => MemberConnection, {
    description: "Who belongs to a center now, or holds a role of the consortium when no center is named.",
  })
  async members(
    @Ctx() context: PortalContext,
    @Arg("center", () => ID, { nullable: true, description: "Global id of the center." }) center: string | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: "At most this many, 500 at most." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The `endCursor` of an earlier page." })
    after: string | null,
  ): Promise<Page<Member>> {
    const { viewer, centerId } = await placeOf(context, center);
    const limit = pageSize(first);
    const [lastId] = readCursor(after, "number") ?? [0];
    const asked = { centerId, after: lastId, limit: limit + 1 };
    const { rows, total: totalCount } = await membersPage(context.db, asked);
    return pageOf(
      rows.map((row) => presentMember(row, viewer)),
      { first: limit, totalCount, keyOf: ({ membershipId }) => [membershipId] },
    );
  }

  @Access("member:manage")
  @Mutation(() => Member, {
    nullable: true,
    description:
      "Gives a member another role, or ends the membership: the next request of that person counts without it.",
  })
  async changeMembership(
    @Ctx() context: PortalContext,
    @Arg("id", () => ID, { description: "Global id of the member." }) id: string,
    @Arg("role", () => RoleEnum, { nullable: true, description: "The new role; without one the membership ends." })
    role: Role | null,
  ): Promise<Member | null> {
    const viewer = requireViewer(context);
    const membershipId = soleKeyOf("Member", id);
    const [seen] = await membershipsByIds(context.db, [membershipId]);
    if (!seen || !readsMembers(viewer, seen.centerId)) throw new NotFound();
    const { centerId, accountId } = seen;
    const [newId] = await context.db.write(async (tx) => {
      await lockPeople(tx, centerId);
      // Read again under the lock: of two last stewards who end each other at once, one stays.
      const [row] = await membershipsByIds(tx, [membershipId]);
      if (!row) throw new Conflict({ en: "This membership has ended.", fr: "Cette appartenance a pris fin." });
      if (!memberSteps(viewer, row).includes(role ? "CHANGE_ROLE" : "END")) throw notToBeMade(row);
      if (role) await assertRole(tx, viewer, { ...row, wanted: role });
      await endMembership(tx, membershipId);
      const made = role ? await addMemberships(tx, { accountId, centerId, roles: [role] }) : [];
      await recordEffect(tx, {
        centerId,
        ...doneBy(viewer.facts),
        action: role ? "MEMBERSHIP_CHANGED" : "MEMBERSHIP_ENDED",
        object: ledgerObject("membership", membershipId),
        outcome: "DONE",
        details: { account: accountId, from: row.role, to: role },
      });
      return made;
    });
    const [changed] = newId === undefined ? [] : await membershipsByIds(context.db, [newId]);
    return changed ? presentMember(changed, viewer) : null;
  }

  @FieldResolver(() => Center, { nullable: true, description: "Of which center; null for the consortium." })
  async center(@Ctx() context: PortalContext, @Root() member: Member): Promise<Center | null> {
    return member.centerId === null ? null : context.loaders.center.load(member.centerId);
  }
}

/** Throws Forbidden unless the role is the viewer's to give there, and Conflict when the person holds it already. */
async function assertRole(
  tx: Transaction,
  viewer: Viewer,
  { centerId, email, wanted }: MembershipRow & { readonly wanted: Role },
): Promise<void> {
  const given = rolesToGive(viewer, { centerId, hasSteward: centerId !== null && (await hasSteward(tx, centerId)) });
  if (!given.includes(wanted)) {
    throw new Forbidden({
      en: "That role is not yours to give there.",
      fr: "Ce rôle n'est pas à vous de donner ici.",
    });
  }
  if (!(await rolesOfAddress(tx, centerId, email)).includes(wanted)) return;
  throw new Conflict({
    en: "This person holds that role already; end the other one instead.",
    fr: "Cette personne a déjà ce rôle ; mettez plutôt fin à l'autre.",
  });
}

/** Why a step is refused. */
function notToBeMade(row: MembershipRow): Forbidden | Conflict {
  if (row.last) {
    return new Conflict(
      keepingRole(row.centerId) === "STEWARD"
        ? {
            en: "This is the last steward of the center; give somebody else the role first.",
            fr: "C'est le dernier responsable des accès du centre ; donnez d'abord ce rôle à quelqu'un d'autre.",
          }
        : {
            en: "This is the last coordinator of the consortium; give somebody else the role first.",
            fr: "C'est le dernier coordinateur du consortium ; donnez d'abord ce rôle à quelqu'un d'autre.",
          },
    );
  }
  return new Forbidden({
    en: "Memberships of a center are changed by its stewards, those of the consortium by its coordinators, and nobody changes the own role.",
    fr: "Les appartenances à un centre sont changées par ses responsables des accès, celles du consortium par ses coordinateurs, et personne ne change son propre rôle.",
  });
}
