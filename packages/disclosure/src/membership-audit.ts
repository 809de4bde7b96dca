import { createScenario } from "./audit-scenario.ts";
import type { AuditCoordinate, AuditRow, FamilyAudit } from "./audit-state.ts";

/** A row before it is published: coordinates by key, each with its weight. */
export interface ProposedRow {
  readonly key: string;
  /** The set it describes, by coordinate key, without drops and without a fold change's controls. */
  readonly set: { readonly plus: readonly string[]; readonly minus: readonly string[] };
  readonly entries: readonly { readonly coordinate: AuditCoordinate; readonly weight: number }[];
}

/** Why rows did not enter: too much learnt, or the condition given with them. */
export type EntryOutcome = "ENTERED" | "AUDIT" | "CONDITION";

/** The running audit of one family. */
export interface MembershipAudit {
  /**
   * Enters all rows, or none: when one person would be learnt more than `limit` in any scenario (rule 6), or when
   * `condition`, asked last, does not hold.
   */
  readonly enter: (rows: readonly ProposedRow[], limit: number, condition: () => boolean) => EntryOutcome;
  /** Largest 1 − Σᵢᵢ of any other person, over no center known and each single center known. */
  readonly mostLearnt: () => number;
  readonly state: () => FamilyAudit;
}

/** The audit goes on where the earlier openings left it. `persons` are the coordinates of everyone of this opening. */
export function continueAudit(
  earlier: FamilyAudit | null,
  persons: readonly AuditCoordinate[],
  opening: number,
): MembershipAudit {
  const coordinates: AuditCoordinate[] = [...(earlier?.coordinates ?? [])];
  const rows: AuditRow[] = [...(earlier?.rows ?? [])];
  const indexOf = new Map(coordinates.map((coordinate, index) => [coordinate.key, index]));
  const rowKeys = new Set(rows.map((row) => row.key));
  for (const person of persons) indexIn(person);
  const scenarios = knowledgeOf(coordinates).map((known) => createScenario(coordinates, known));
  for (const row of rows) for (const scenario of scenarios) scenario.add(weighted(row));

  function indexIn(coordinate: AuditCoordinate): number {
    const index = indexOf.get(coordinate.key) ?? coordinates.push(coordinate) - 1;
    indexOf.set(coordinate.key, index);
    return index;
  }

  const mostLearnt = () => Math.max(0, ...scenarios.map((scenario) => scenario.mostLearnt()));

  function enter(proposed: readonly ProposedRow[], limit: number, condition: () => boolean): EntryOutcome {
    const fresh = proposed.filter(
      (row, at) => !rowKeys.has(row.key) && proposed.findIndex((other) => other.key === row.key) === at,
    );
    if (fresh.length === 0) return condition() ? "ENTERED" : "CONDITION";
    if (mostLearnt() > limit) return "AUDIT";
    const added = fresh.map((row) => ({
      key: row.key,
      opening,
      coordinates: row.entries.map((entry) => indexIn(entry.coordinate)),
      weights: row.entries.every((entry) => entry.weight === 1) ? null : row.entries.map((entry) => entry.weight),
    }));
    const marks = scenarios.map((scenario) => scenario.mark());
    // What is learnt only grows, so that the first scenario or row beyond the limit decides.
    const within = scenarios.every((scenario) =>
      added.every((row) => {
        scenario.add(weighted(row));
        return scenario.mostLearnt() <= limit;
      }),
    );
    const outcome = !within ? "AUDIT" : condition() ? "ENTERED" : "CONDITION";
    if (outcome !== "ENTERED") {
      for (const [at, scenario] of scenarios.entries()) scenario.rollBack(marks[at] ?? 0);
      return outcome;
    }
    rows.push(...added);
    for (const row of added) rowKeys.add(row.key);
    return outcome;
  }

  return {
    enter,
    mostLearnt,
    state: () => withoutUnused(coordinates, rows),
  };
}

/**
 * The audit's figure for someone who knows the data of some centers: the largest 1 − Σᵢᵢ of anyone else. What the
 * other owners see before a grant (rule 10) for the grantee's centers.
 */
export function mostLearntKnowing(audit: FamilyAudit, centerIds: readonly number[]): number {
  const scenario = createScenario(audit.coordinates, centerIds);
  for (const row of audit.rows) scenario.add(weighted(row));
  return scenario.mostLearnt();
}

function weighted(row: AuditRow): { coordinates: readonly number[]; weights: readonly number[] } {
  return { coordinates: row.coordinates, weights: row.weights ?? row.coordinates.map(() => 1) };
}

/** Nobody's data known, and each single center's. */
function knowledgeOf(coordinates: readonly AuditCoordinate[]): readonly (readonly number[])[] {
  const centers = new Set(coordinates.flatMap((coordinate) => coordinate.centerIds ?? []));
  return [[], ...[...centers].sort((a, b) => a - b).map((centerId) => [centerId])];
}

/** Drops the drop-errors of refused tables; persons stay, published or not (rule 6: all persons ever included). */
function withoutUnused(coordinates: readonly AuditCoordinate[], rows: readonly AuditRow[]): FamilyAudit {
  const used = new Set(rows.flatMap((row) => row.coordinates));
  const kept = coordinates.flatMap((coordinate, index) =>
    coordinate.centerIds || used.has(index) ? [{ coordinate, index }] : [],
  );
  const renumbered = new Map(kept.map(({ index }, at) => [index, at]));
  return {
    coordinates: kept.map(({ coordinate }) => coordinate),
    rows: rows.map((row) => ({ ...row, coordinates: row.coordinates.map((index) => renumbered.get(index) ?? -1) })),
  };
}
