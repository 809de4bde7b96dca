/** The door for publishing: how the cases of a release are written. Questions use the slice's other door. */
export { caseContentsOf, caseRecordsOf } from "./case-record.ts";
export { type CohortRounds, roundsOf, type SettledRound } from "./cohort-rounds.ts";
export { caseContentHash, releaseChecksum } from "./content-hash.ts";
export { insertRows } from "./insert-rows.ts";
export { type FileToRead, type ReadFile, readInThread } from "./read-in-thread.ts";
export { assaysOfRelease, casesNamingAssays, releasedCohortFile, releasedRowsText } from "./released-cohort-file.ts";
export type { RowsTold } from "./rows-teller.ts";
export type { CaseToSettle, WrittenCase } from "./settled-cases.ts";
export { stageCaseRows } from "./stage-case-rows.ts";
export { type CohortKey, knownAssays, writeAssays } from "./write-assays.ts";
export { writeCaseIdentities, writeKindredIdentities } from "./write-identities.ts";
