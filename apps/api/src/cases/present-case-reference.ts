import { nodeId } from "#node-id";
import type { CaseReferenceRow } from "./case-reference.sql.ts";
import { CaseReference } from "./case-reference.type.ts";

/** A case as a point of an analysis names it. */
export function presentCaseReference({ cohortId, caseId, caseCode }: CaseReferenceRow): CaseReference {
  return Object.assign(new CaseReference(), { cohortId, id: nodeId("Case", cohortId, caseId), code: caseCode });
}
