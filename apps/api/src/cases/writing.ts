/** The door for publishing: how the cases of a release are written. Questions use the slice's other door. */
export { type CaseRecord, caseRecordsOf } from "./case-record.ts";
export { caseContentHash, releaseChecksum } from "./content-hash.ts";
export { insertRows } from "./insert-rows.ts";
export { releasedCohortFile } from "./released-cohort-file.ts";
export { type CohortKey, writeAssays } from "./write-assays.ts";
export { type CaseVersionToWrite, writeCaseVersions } from "./write-case-versions.ts";
export { writeCaseIdentities, writeKindredIdentities } from "./write-identities.ts";
