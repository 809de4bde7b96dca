import type { ColumnMapping, MappingTarget } from "./column-mapping.ts";
import type { ColumnRole, MappingDraft } from "./column-role.ts";
import { SHARED_TARGETS } from "./column-role.ts";
import { mappingOf } from "./mapping-of-draft.ts";

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, ordered(part)]),
  );
}

const sameMapping = (a: ColumnMapping, b: ColumnMapping) =>
  JSON.stringify(ordered({ ...a, ignored: a.ignored.toSorted() })) ===
  JSON.stringify(ordered({ ...b, ignored: b.ignored.toSorted() }));

/** A target as a role names it: columns that stand on several sheets by the one that stands for all. */
export function sharedTarget(target: MappingTarget): MappingTarget {
  const column = target.split(".")[1] ?? "";
  return SHARED_TARGETS[column] ?? target;
}

function rolesOf(mapping: ColumnMapping): Readonly<Record<string, ColumnRole>> {
  const roles = new Map<string, ColumnRole>(mapping.ignored.map((column) => [column, { kind: "IGNORED" }]));
  for (const [target, mapped] of Object.entries(mapping.columns)) {
    if (!mapped || !("column" in mapped) || mapped.transform) continue;
    const { column, prefix, words } = mapped;
    const shared = sharedTarget(target as MappingTarget);
    const known = roles.get(column);
    if (known?.kind === "FIELD") continue;
    roles.set(column, { kind: "FIELD", target: shared, ...(prefix ? { prefix } : {}), ...(words ? { words } : {}) });
  }
  for (const { column, assayCode: _assayCode, ...value } of mapping.values)
    roles.set(column, { kind: "VALUE", ...value });
  return Object.fromEntries(roles);
}

/**
 * The decisions a column mapping stands for, or `null` for one that no decisions come to: mappings written by hand may
 * say more (templates, transforms, several assays).
 */
export function draftOf(mapping: ColumnMapping): MappingDraft | null {
  const draft: MappingDraft = {
    roles: rolesOf(mapping),
    constants: mapping.constants,
    numberReplicates: mapping.numberReplicates === true,
  };
  return sameMapping(mappingOf(draft), mapping) ? draft : null;
}
