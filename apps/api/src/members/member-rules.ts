import { CENTER_ROLES, CONSORTIUM_ROLES, type Role } from "@nlrp12/domain";
import type { Viewer } from "#access";

/** A center as the rules see it; `centerId` null is the consortium. */
export interface ManagedCenter {
  readonly centerId: number | null;
  readonly hasSteward: boolean;
}

/**
 * Roles a viewer may give to others there. A steward gives the roles of the own center, a coordinator those of the
 * consortium, and of a center only as long as it has no steward: from then on its people are the steward's to choose.
 */
export function rolesToGive(viewer: Viewer, { centerId, hasSteward }: ManagedCenter): readonly Role[] {
  const coordinates = viewer.actionsIn(null).includes("member:manage");
  if (centerId === null) return coordinates ? CONSORTIUM_ROLES : [];
  if (viewer.actionsIn(centerId).includes("member:manage")) return CENTER_ROLES;
  return coordinates && !hasSteward ? CENTER_ROLES : [];
}

/** Whether a viewer may see who belongs there: its stewards, and coordinators everywhere. */
export function readsMembers(viewer: Viewer, centerId: number | null): boolean {
  return [null, centerId].some((place) => viewer.actionsIn(place).includes("member:manage"));
}

/** The role without which nobody could manage the members there any more. */
export function keepingRole(centerId: number | null): Role {
  return centerId === null ? "COORDINATOR" : "STEWARD";
}

/** What may be done to a membership. */
export const MEMBER_STEPS = ["CHANGE_ROLE", "END"] as const;
export type MemberStep = (typeof MEMBER_STEPS)[number];

/** What the rules need to know of a membership. */
export interface JudgedMembership {
  readonly centerId: number | null;
  readonly accountId: number;
  readonly role: Role;
  /** Whether nobody else holds the keeping role there. */
  readonly last: boolean;
}

/**
 * What a viewer may do to a membership: nobody changes the own role, anybody who manages members may leave, and the
 * last one who holds the keeping role stays.
 */
export function memberSteps(viewer: Viewer, membership: JudgedMembership): readonly MemberStep[] {
  if (!viewer.actionsIn(membership.centerId).includes("member:manage") || membership.last) return [];
  return membership.accountId === viewer.facts.accountId ? ["END"] : MEMBER_STEPS;
}
