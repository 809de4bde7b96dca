import type { Action, Contribution, FieldGroup, Level, Role, TokenScope } from "@nlrp12/domain";
import {
  actionsOf,
  CONSORTIUM_ROLES,
  FIELD_GROUPS,
  ownCohortLevel,
  reaches,
  SCOPE_OF_ACTION,
  strongerLevel,
} from "@nlrp12/domain";
import type { Rights } from "#db";

/** A role of the viewer; `centerId` is null for the consortium's own roles. */
export interface ViewerMembership {
  readonly centerId: number | null;
  readonly role: Role;
}

/** What rights need of a cohort. */
export interface CohortAccess {
  readonly centerId: number;
  readonly cohortId: number;
  readonly contributes: Contribution;
}

/** A grant in force for the viewer or a center of the viewer. */
export interface GrantInForce {
  readonly cohortId: number;
  readonly fieldGroup: FieldGroup;
  readonly level: Level;
}

/** The access token a request came with. */
export interface ViewerToken {
  readonly tokenId: number;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly centerId: number | null;
  readonly expiresAt: Date;
}

/** Everything the rights of one request are computed from; read anew for every request. */
export interface ViewerFacts {
  readonly accountId: number;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly memberships: readonly ViewerMembership[];
  readonly cohorts: readonly CohortAccess[];
  readonly grants: readonly GrantInForce[];
  readonly token: ViewerToken | null;
}

/** Levels of one cohort, by field group. */
export type LevelsByGroup = Readonly<Record<FieldGroup, Level>>;

const NOTHING: LevelsByGroup = { CLINICAL: "NONE", CYTOKINE: "NONE", GENOTYPE: "NONE" };
const EXISTENCE: LevelsByGroup = { CLINICAL: "EXISTS", CYTOKINE: "EXISTS", GENOTYPE: "EXISTS" };

/** The person (or the tool of a person) a request is answered for. */
export class Viewer {
  readonly facts: ViewerFacts;
  readonly #levels: ReadonlyMap<number, LevelsByGroup>;

  constructor(facts: ViewerFacts) {
    this.facts = facts;
    this.#levels = new Map(facts.cohorts.map((cohort) => [cohort.cohortId, levelsOf(facts, cohort)]));
  }

  /** Levels of a cohort by field group. */
  levelsOf(cohortId: number): LevelsByGroup {
    return this.#levels.get(cohortId) ?? NOTHING;
  }

  /** The strongest level the viewer holds of a cohort in any field group. */
  levelOf(cohortId: number): Level {
    const levels = this.levelsOf(cohortId);
    return FIELD_GROUPS.map((group) => levels[group]).reduce(strongerLevel);
  }

  /** Whether the viewer belongs to a center, and so may read what the consortium publishes for its members. */
  get belongsToCenter(): boolean {
    return this.facts.memberships.some((membership) => membership.centerId !== null);
  }

  /** Field groups of a cohort whose rows the viewer may take away in a file. */
  exportableGroups(cohortId: number): readonly FieldGroup[] {
    const levels = this.levelsOf(cohortId);
    return FIELD_GROUPS.filter((group) => reaches(levels[group], "EXPORT"));
  }

  /** Rights a role gives in a center (or in the consortium), cut down to the scopes of a token. */
  actionsIn(centerId: number | null): readonly Action[] {
    const held = this.facts.memberships
      .filter((membership) => membership.centerId === centerId)
      .flatMap((membership) => actionsOf(membership.role));
    const scopes = this.facts.token?.scopes;
    const allowed = scopes ? held.filter((action) => scopes.includes(SCOPE_OF_ACTION[action])) : held;
    return [...new Set(allowed)].sort();
  }

  /** Whether the viewer may do this somewhere. */
  mayAnywhere(action: Action): boolean {
    return this.facts.memberships.some((membership) => this.actionsIn(membership.centerId).includes(action));
  }

  /** What a transaction of this viewer may reach; the only source of rights in the portal. */
  rights(): Rights {
    const exact = (group: FieldGroup): number[] =>
      this.facts.cohorts
        .map((cohort) => cohort.cohortId)
        .filter((cohortId) => reaches(this.levelsOf(cohortId)[group], "RECORD"));
    return {
      exact: { CLINICAL: exact("CLINICAL"), CYTOKINE: exact("CYTOKINE"), GENOTYPE: exact("GENOTYPE") },
      managed: this.facts.cohorts
        .filter((cohort) => this.actionsIn(cohort.centerId).includes("cohort:upload"))
        .map((cohort) => cohort.cohortId),
    };
  }

  /** Whether the rows of every one of these cohorts are open to the viewer in a field group. */
  readsAll(cohorts: readonly { readonly cohortId: number }[], group: FieldGroup): boolean {
    const open = this.rights().exact[group];
    return cohorts.every(({ cohortId }) => open.includes(cohortId));
  }

  /** What a transaction reaches that writes one cohort into a file: its rows at EXPORT, and nothing else. */
  exportRights(cohortId: number): Rights {
    const groups = this.exportableGroups(cohortId);
    const only = (group: FieldGroup): number[] => (groups.includes(group) ? [cohortId] : []);
    return {
      exact: { CLINICAL: only("CLINICAL"), CYTOKINE: only("CYTOKINE"), GENOTYPE: only("GENOTYPE") },
      managed: [],
    };
  }
}

/**
 * Own role, what the owner contributes to every member of a center, and grants: the strongest counts. Who belongs to no
 * center sees that a cohort exists, whatever was granted before. A token without `read:records` never reaches rows,
 * whatever its owner holds.
 */
function levelsOf(facts: ViewerFacts, cohort: CohortAccess): LevelsByGroup {
  if (facts.memberships.length === 0) return NOTHING;
  if (facts.memberships.every((membership) => CONSORTIUM_ROLES.includes(membership.role))) return EXISTENCE;
  const own = facts.memberships
    .filter((membership) => membership.centerId === cohort.centerId)
    .map((membership) => ownCohortLevel(membership.role));
  const toAll: Level = cohort.contributes;
  const level = (group: FieldGroup): Level => {
    const granted = facts.grants
      .filter((grant) => grant.cohortId === cohort.cohortId && grant.fieldGroup === group)
      .map((grant) => grant.level);
    const held = [...own, toAll, ...granted].reduce(strongerLevel);
    const aggregatesOnly = facts.token !== null && !facts.token.scopes.includes("read:records");
    return aggregatesOnly && reaches(held, "RECORD") ? toAll : held;
  };
  return { CLINICAL: level("CLINICAL"), CYTOKINE: level("CYTOKINE"), GENOTYPE: level("GENOTYPE") };
}
