import type { Level } from "./level.ts";

/** What a person is in a center, or in the consortium as a whole. */
export const ROLES = ["INVESTIGATOR", "DATA_MANAGER", "STEWARD", "COORDINATOR", "AUDITOR"] as const;
/** One role, see {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** Roles that belong to the consortium and to no center. */
export const CONSORTIUM_ROLES: readonly Role[] = ["COORDINATOR", "AUDITOR"];

/** Roles that belong to a center. */
export const CENTER_ROLES: readonly Role[] = ["INVESTIGATOR", "DATA_MANAGER", "STEWARD"];

/** Every right a field of the API may ask for; one list, so that a misspelt right is a compile error. */
export const ACTIONS = [
  "portal:read",
  "access:ask",
  "cohort:create",
  "cohort:update",
  "cohort:upload",
  "cohort:publish",
  "cohort:withdraw",
  "cohort:grant",
  "token:manage",
  "member:manage",
  "center:manage",
  "opening:preview",
  "audit:read",
] as const;
/** One right, see {@link ACTIONS}. */
export type Action = (typeof ACTIONS)[number];

const actionsByRole: Record<Role, readonly Action[]> = {
  INVESTIGATOR: ["portal:read", "access:ask", "token:manage"],
  DATA_MANAGER: [
    "portal:read",
    "access:ask",
    "token:manage",
    "cohort:create",
    "cohort:update",
    "cohort:upload",
    "cohort:publish",
    "cohort:withdraw",
  ],
  STEWARD: [
    "portal:read",
    "access:ask",
    "token:manage",
    "cohort:update",
    "cohort:grant",
    "member:manage",
    "opening:preview",
    "audit:read",
  ],
  COORDINATOR: ["portal:read", "token:manage", "member:manage", "center:manage", "opening:preview"],
  AUDITOR: ["portal:read", "token:manage", "audit:read"],
};

/** What a role may do in its own center (or, for consortium roles, in the consortium). */
export function actionsOf(role: Role): readonly Action[] {
  return actionsByRole[role];
}

/** What a role gives on the cohorts of its own center, in every field group (table "Rights" of the model). */
export function ownCohortLevel(role: Role): Level {
  if (role === "DATA_MANAGER") return "EXPORT";
  if (role === "INVESTIGATOR" || role === "STEWARD") return "RECORD";
  return "NONE";
}

/** What an access token may do; never more than its owner at that moment. */
export const TOKEN_SCOPES = ["read:aggregate", "read:records", "write:uploads", "manage:access"] as const;
/** One scope of a token, see {@link TOKEN_SCOPES}. */
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** The scope a token needs for an action; without it the action is refused whatever the owner may do. */
export const SCOPE_OF_ACTION: Record<Action, TokenScope> = {
  "portal:read": "read:aggregate",
  "access:ask": "manage:access",
  "cohort:create": "write:uploads",
  "cohort:update": "write:uploads",
  "cohort:upload": "write:uploads",
  "cohort:publish": "write:uploads",
  "cohort:withdraw": "write:uploads",
  "cohort:grant": "manage:access",
  "token:manage": "manage:access",
  "member:manage": "manage:access",
  "center:manage": "manage:access",
  "opening:preview": "manage:access",
  "audit:read": "read:records",
};
