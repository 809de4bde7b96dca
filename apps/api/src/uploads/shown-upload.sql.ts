import { pageWithTotal, type RequestDatabase } from "#db";
import type { Reader, UploadKey, UploadRow } from "./upload.sql.ts";

/** An upload as lists show it: its state and how much was found, without what was found. */
export interface ShownUpload
  extends UploadKey,
    Pick<
      UploadRow,
      | "state"
      | "fileName"
      | "sha256"
      | "sizeBytes"
      | "receivedAt"
      | "receivedBy"
      | "checkedAt"
      | "approvedAt"
      | "approvedById"
      | "approvedBy"
      | "publishedAt"
      | "releaseNumber"
      | "failure"
      | "phase"
      | "done"
      | "total"
      | "requiresSecondPerson"
    > {
  /** Causes that keep the file out. */
  readonly errors: number;
  /** Causes to look at. */
  readonly warnings: number;
  readonly blankErases: boolean;
}

const ofSeverity = (severity: "ERROR" | "WARNING") =>
  `(select count(*)::int from jsonb_array_elements(upload.problems) as found where found->>'severity' = '${severity}')`;

const shown = `select upload.center_id as "centerId", upload.cohort_id as "cohortId", upload.upload_id as "uploadId",
    upload.state, upload.file_name as "fileName", upload.sha256, upload.size_bytes as "sizeBytes",
    upload.received_at as "receivedAt", receiver.name as "receivedBy", upload.checked_at as "checkedAt",
    upload.approved_at as "approvedAt", upload.approved_by as "approvedById", approver.name as "approvedBy",
    upload.published_at as "publishedAt", upload.release_number as "releaseNumber", upload.failure, upload.phase,
    upload.done, upload.total, cohort.requires_second_person as "requiresSecondPerson",
    ${ofSeverity("ERROR")} as errors, ${ofSeverity("WARNING")} as warnings,
    coalesce((upload.settings->>'blankErases')::boolean, false) as "blankErases"
  from portal.upload
  join portal.cohort using (center_id, cohort_id)
  join portal.account as receiver on receiver.account_id = upload.received_by
  left join portal.account as approver on approver.account_id = upload.approved_by`;

const OF_KEYS = `(upload.center_id, upload.cohort_id, upload.upload_id)
        in (select * from unnest($1::int[], $2::int[], $3::int[]))`;

const arraysOf = (keys: readonly UploadKey[]) => [
  keys.map((key) => key.centerId),
  keys.map((key) => key.cohortId),
  keys.map((key) => key.uploadId),
];

/** The uploads of these keys that the rights reach, in one statement and no order. */
export async function shownUploads(db: Reader, keys: readonly UploadKey[]): Promise<ShownUpload[]> {
  return db.rows<ShownUpload>(`/* shownUploads */ ${shown} where ${OF_KEYS}`, arraysOf(keys));
}

/** A page of uploads, newest first, below the given number, with one row more than asked; of one cohort or of all. */
export async function uploadsPage(
  db: RequestDatabase,
  page: { readonly cohortId: number | null; readonly below: number | null; readonly limit: number },
): Promise<{ readonly rows: ShownUpload[]; readonly total: number }> {
  return pageWithTotal<ShownUpload>(db, {
    name: "uploadsPage",
    page: `${shown}
      where ($1::int is null or upload.cohort_id = $1) and ($2::int is null or upload.upload_id < $2)
      order by upload.upload_id desc
      limit $3`,
    total: "select count(*)::int from portal.upload where $1::int is null or cohort_id = $1",
    values: [page.cohortId, page.below, page.limit],
  });
}

/** What was found of an upload, which may be long: every problem, every case that changes, every rare combination. */
export type UploadFindings = UploadKey &
  Pick<UploadRow, "problems" | "baseRelease" | "difference" | "rareCombinations">;

/** What was found of the uploads of these keys that the rights reach, in one statement and no order. */
export async function uploadFindings(db: Reader, keys: readonly UploadKey[]): Promise<UploadFindings[]> {
  return db.rows<UploadFindings>(
    `/* uploadFindings */
     select center_id as "centerId", cohort_id as "cohortId", upload_id as "uploadId", problems,
            base_release as "baseRelease", difference, rare_combinations as "rareCombinations"
       from portal.upload
      where ${OF_KEYS}`,
    arraysOf(keys),
  );
}
