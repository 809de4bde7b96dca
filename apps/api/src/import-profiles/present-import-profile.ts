import { nodeId } from "#node-id";
import type { ImportProfileRow } from "./import-profile.sql.ts";
import { ImportProfile } from "./import-profile.type.ts";

/** A stored profile as the managers of its center see it. */
export function presentImportProfile(row: ImportProfileRow): ImportProfile {
  const { centerId, cohortId, profileId, name, version, columns, plan, createdBy, createdAt } = row;
  return Object.assign(new ImportProfile(), {
    id: nodeId("ImportProfile", centerId, cohortId, profileId),
    name,
    version,
    columns,
    settings: JSON.stringify(plan.settings ?? {}),
    mapping: plan.mapping === null ? null : JSON.stringify(plan.mapping),
    repairs: JSON.stringify(plan.repairs),
    createdBy,
    createdAt,
  });
}
