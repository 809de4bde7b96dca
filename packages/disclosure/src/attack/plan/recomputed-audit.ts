import type { FamilyAudit } from "../../audit-state.ts";
import type { BlockContents } from "../../block-contents.ts";
import type { Policy } from "../../policy.ts";
import { planOf } from "../plan-inputs.ts";
import { type PublishedSet, publishedSets } from "../published-sets.ts";

/** Nobody's rows known, and each single center's. */
export const KNOWLEDGE: readonly (readonly number[])[] = [[], [1], [2], [3], [4]];

/**
 * The audit recomputed from the published sets alone by the formula of rule 6, with dense matrices and nothing of the
 * engine's audit: Σ ← Σ − Σvvᵀ Σ / (vᵀΣv + nq / (n − q)), each set once.
 */
export function recomputed(sets: readonly PublishedSet[], known: readonly number[]): number {
  const keys = [...new Set(sets.flatMap((set) => set.persons.map((person) => `${set.phase} ${person.personKey}`)))];
  const index = new Map(keys.map((key, at) => [key, at]));
  const sigma = keys.map((_, row) => Float64Array.from(keys, (__, column) => (row === column ? 1 : 0)));
  const distinct = new Map(
    sets.map((set) => [JSON.stringify([set.phase, set.persons.map((p) => p.personKey).sort()]), set]),
  );
  for (const { persons, phase } of distinct.values()) {
    const n = persons.length;
    const q = Math.max(3, Math.ceil(n / 4));
    const v = persons
      .filter((person) => !person.centerIds.some((id) => known.includes(id)))
      .map((person) => index.get(`${phase} ${person.personKey}`) ?? -1);
    const sv = sigma.map((row) => v.reduce((sum, at) => sum + (row[at] ?? 0), 0));
    const divisor = v.reduce((sum, at) => sum + (sv[at] ?? 0), 0) + (n * q) / (n - q);
    for (const [row, values] of sigma.entries()) {
      const scale = (sv[row] ?? 0) / divisor;
      if (scale !== 0)
        for (let column = 0; column < values.length; column += 1)
          values[column] = (values[column] ?? 0) - scale * (sv[column] ?? 0);
    }
  }
  return Math.max(...sigma.map((row, at) => 1 - (row[at] ?? 0)));
}

/** Σ of a stored audit by dense matrices: what the engine's factored form must equal. */
export function denselyReplayed(audit: FamilyAudit, known: readonly number[]): number {
  const isKnown = audit.coordinates.map((c) => c.centerIds?.some((id) => known.includes(id)) ?? false);
  const sigma = audit.coordinates.map(({ variance }, row) =>
    Float64Array.from(audit.coordinates, (_, column) => (row === column ? variance : 0)),
  );
  for (const { coordinates, weights } of audit.rows) {
    const v = coordinates.map((at, i) => [at, isKnown[at] ? 0 : (weights?.[i] ?? 1)] as const);
    const sv = sigma.map((row) => v.reduce((sum, [at, weight]) => sum + weight * (row[at] ?? 0), 0));
    const divisor = v.reduce((sum, [at, weight]) => sum + weight * (sv[at] ?? 0), 0);
    const prior = v.reduce((sum, [at, weight]) => sum + weight ** 2 * (audit.coordinates[at]?.variance ?? 0), 0);
    // A row that repeats what earlier rows fix has no variance left to divide by.
    if (divisor <= 1e-9 * prior) continue;
    for (const [row, values] of sigma.entries()) {
      const scale = (sv[row] ?? 0) / divisor;
      if (scale !== 0)
        for (let column = 0; column < values.length; column += 1)
          values[column] = (values[column] ?? 0) - scale * (sv[column] ?? 0);
    }
  }
  return Math.max(...sigma.map((row, at) => (audit.coordinates[at]?.centerIds ? 1 - (row[at] ?? 0) : 0)));
}

/** The audit of the sizes and of a response family recomputed, whoever's rows are known: the most of all. */
export function mostRecomputed(contents: BlockContents, policy: Policy): number {
  const sets = publishedSets(planOf(contents, { policy, families: ["cases", "response:clinician@1"] }), contents);
  const families = [...Map.groupBy(sets, (set) => set.family).values()];
  return Math.max(...families.flatMap((ofFamily) => KNOWLEDGE.map((known) => recomputed(ofFamily, known))));
}

/** Most learnt of anyone outside center 1 by center 1, after it re-versioned its own cases before every opening. */
export function afterShamEdits(contents: BlockContents, policy: Policy, openings: number): number {
  const family = "response:clinician@1";
  let plan = planOf(contents, { families: [family], policy });
  for (let number = 2; number <= openings; number += 1) {
    const persons = contents.persons.map((person) =>
      person.centerId === 1 ? { ...person, versionKey: `sham ${number}` } : person,
    );
    const opening = { number, date: `${2026 + number}-01-15` };
    plan = planOf({ ...contents, persons }, { families: [family], policy, previous: plan, opening });
  }
  const audit = plan.audit[family];
  return audit ? denselyReplayed(audit, [1]) : Number.NaN;
}
