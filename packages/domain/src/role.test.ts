import { describe, expect, it } from "vitest";
import { ACTIONS, actionsOf, CENTER_ROLES, CONSORTIUM_ROLES, ownCohortLevel, ROLES, SCOPE_OF_ACTION } from "./role.ts";

describe("roles", () => {
  // The table "Rights" of the model: investigators and stewards read, data managers export, the consortium sees no row.
  it.each([
    ["INVESTIGATOR", "RECORD"],
    ["DATA_MANAGER", "EXPORT"],
    ["STEWARD", "RECORD"],
    ["COORDINATOR", "NONE"],
    ["AUDITOR", "NONE"],
  ] as const)("give a %s %s on the cohorts of the own center", (role, level) => {
    expect(ownCohortLevel(role)).toBe(level);
  });

  it.each([
    ["cohort:upload", ["DATA_MANAGER"]],
    ["cohort:publish", ["DATA_MANAGER"]],
    ["cohort:withdraw", ["DATA_MANAGER"]],
    ["access:ask", CENTER_ROLES],
    ["cohort:grant", ["STEWARD"]],
    ["member:manage", ["STEWARD", "COORDINATOR"]],
    ["center:manage", ["COORDINATOR"]],
    ["opening:preview", ["STEWARD", "COORDINATOR"]],
    ["audit:read", ["STEWARD", "AUDITOR"]],
    ["portal:read", ROLES],
  ] as const)("let %s to %j alone", (action, allowed) => {
    expect(ROLES.filter((role) => actionsOf(role).includes(action))).toEqual(allowed);
  });

  it("leave no action without a role and a token scope", () => {
    for (const action of ACTIONS) {
      expect(ROLES.some((role) => actionsOf(role).includes(action))).toBe(true);
      expect(SCOPE_OF_ACTION[action]).toMatch(/^(read|write|manage):/);
    }
  });

  it("let no role of the consortium touch a cohort", () => {
    const actions = CONSORTIUM_ROLES.flatMap(actionsOf);
    expect(actions.filter((action) => action.startsWith("cohort:"))).toEqual([]);
  });
});
