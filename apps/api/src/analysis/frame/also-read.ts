import { FIELD_GROUPS, type FieldGroup } from "@nlrp12/domain";
import { type CohortScope, requireViewer } from "#access";
import type { PortalContext } from "#context";
import { nodeId } from "#node-id";
import type { AlsoRead } from "./answer-frame.type.ts";

/** Exact cohorts of an answer, by a field group that it reads where its asker may and does without where not. */
export type ReadWherePossible = Readonly<Partial<Record<FieldGroup, readonly number[]>>>;

/** Of a scope's exact cohorts the ones whose rows of a group the viewer may read. */
export function cohortsReadable(context: PortalContext, scope: CohortScope, group: FieldGroup): number[] {
  const viewer = requireViewer(context);
  return scope.exact.filter((cohort) => viewer.readsAll([cohort], group)).map(({ cohortId }) => cohortId);
}

/**
 * What an answer rests on beside the groups it needs of every cohort: kindreds, which every question counts by where it
 * may, and what its own question says. It is part of the hash, so that all who are given one hash have read the same.
 */
export function alsoReadOf(scope: CohortScope, read: ReadWherePossible): AlsoRead[] {
  const all: ReadWherePossible = { GENOTYPE: scope.byKindred, ...read };
  return FIELD_GROUPS.flatMap((fieldGroup) => {
    const cohorts = scope.needs.includes(fieldGroup) ? [] : (all[fieldGroup] ?? []);
    return cohorts.length > 0 ? [{ fieldGroup, cohorts: cohorts.map((cohortId) => nodeId("Cohort", cohortId)) }] : [];
  });
}
