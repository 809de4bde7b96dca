import { nodeId } from "#node-id";
import type { CaseVersionRow } from "./case.sql.ts";
import { Case, type DayZero } from "./case.type.ts";

/** A stored case as the API shows it. */
export function presentCase(row: CaseVersionRow): Case {
  const { centerId, cohortId, releaseNumber, caseId, version } = row;
  const dayZero: DayZero = row.treatment === "ANAKINRA" ? "FIRST_ANAKINRA_DOSE" : "FIRST_SAMPLE";
  return Object.assign(new Case(), {
    id: nodeId("Case", cohortId, caseId),
    ref: { centerId, cohortId, releaseNumber, caseId, version },
    code: row.caseCode,
    group: row.caseGroup,
    sex: row.sex,
    ageAtOnsetYears: row.ageAtOnsetYears,
    ageAtInclusionBand: row.ageAtInclusionBand,
    lastFollowUpDay: row.lastFollowUpDay,
    dayZero,
    treatment: row.treatment,
    citation: row.citation,
  });
}
