import type { Repair } from "@nlrp12/intake";
import { releaseInForce, type Transaction } from "#db";
import type { Sentence } from "#errors";
import type { StoredRareCombinations } from "./rare-combinations.ts";
import type { StoredDifference } from "./upload-difference.ts";
import type { UploadSettings } from "./upload-settings.ts";
import { LIVE_STATES, type UploadState } from "./upload-state.ts";
import type { StoredProblem } from "./withdrawn-cases.ts";

/** What identifies an upload. */
export interface UploadKey {
  readonly centerId: number;
  readonly cohortId: number;
  readonly uploadId: number;
}

/** An upload as stored, with the names of those who sent and approved it. */
export interface UploadRow extends UploadKey {
  readonly state: UploadState;
  readonly fileName: string;
  readonly sha256: Buffer;
  readonly sizeBytes: number;
  readonly mapping: object | null;
  readonly settings: UploadSettings | null;
  readonly repairs: readonly Repair[];
  readonly profileId: number | null;
  readonly receivedAt: Date;
  readonly receivedById: number;
  readonly receivedBy: string;
  readonly checkedAt: Date | null;
  readonly problems: readonly StoredProblem[];
  readonly baseRelease: number | null;
  readonly difference: StoredDifference | null;
  readonly rareCombinations: StoredRareCombinations | null;
  readonly removals: readonly string[];
  readonly approvedAt: Date | null;
  readonly approvedById: number | null;
  readonly approvedBy: string | null;
  readonly note: string | null;
  readonly publishedAt: Date | null;
  readonly releaseNumber: number | null;
  readonly failure: Sentence | null;
  readonly phase: string;
  readonly done: number;
  readonly total: number;
  /** Whether the cohort wants two persons. */
  readonly requiresSecondPerson: boolean;
  /** Masks of the center's hospital numbers. */
  readonly localNumberMasks: readonly string[];
}

/** Whatever answers a statement under somebody's rights. */
export type Reader = Pick<Transaction, "rows">;

const uploads = `select upload.center_id as "centerId", upload.cohort_id as "cohortId", upload.upload_id as "uploadId",
    upload.state, upload.file_name as "fileName", upload.sha256, upload.size_bytes as "sizeBytes", upload.mapping,
    upload.settings, upload.repairs, upload.profile_id as "profileId",
    upload.received_at as "receivedAt", upload.received_by as "receivedById", receiver.name as "receivedBy",
    upload.checked_at as "checkedAt", upload.problems, upload.base_release as "baseRelease", upload.difference,
    upload.rare_combinations as "rareCombinations", center.local_number_masks as "localNumberMasks",
    upload.removals, upload.approved_at as "approvedAt", upload.approved_by as "approvedById",
    approver.name as "approvedBy", upload.note, upload.published_at as "publishedAt",
    upload.release_number as "releaseNumber", upload.failure, upload.phase, upload.done, upload.total,
    cohort.requires_second_person as "requiresSecondPerson"
  from portal.upload
  join portal.cohort using (center_id, cohort_id)
  join portal.center using (center_id)
  join portal.account as receiver on receiver.account_id = upload.received_by
  left join portal.account as approver on approver.account_id = upload.approved_by`;

/** One upload, or null where there is none that the rights reach; only the managers of its cohort's center see it. */
export async function uploadByKey(db: Reader, key: UploadKey): Promise<UploadRow | null> {
  const [row] = await db.rows<UploadRow>(
    `/* uploadByKey */ ${uploads}
     where upload.center_id = $1 and upload.cohort_id = $2 and upload.upload_id = $3`,
    [key.centerId, key.cohortId, key.uploadId],
  );
  return row ?? null;
}

/** How far an upload is. */
export interface UploadProgressRow {
  readonly state: UploadState;
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** State and progress of one upload; null where the rights reach none. */
export async function uploadProgress(db: Reader, key: UploadKey): Promise<UploadProgressRow | null> {
  const [row] = await db.rows<UploadProgressRow>(
    `/* uploadProgress */
     select state, phase, done, total
       from portal.upload where center_id = $1 and cohort_id = $2 and upload_id = $3`,
    [key.centerId, key.cohortId, key.uploadId],
  );
  return row ?? null;
}

/** What tells whether a file under a used key is the file of that key. */
type UploadUnderKey = Pick<UploadRow, "uploadId" | "state" | "sha256" | "mapping" | "settings" | "repairs">;

/** The upload that came under an idempotency key. */
export async function uploadByIdempotencyKey(
  db: Reader,
  cohort: { readonly centerId: number; readonly cohortId: number },
  key: string,
): Promise<UploadUnderKey | null> {
  const [row] = await db.rows<UploadUnderKey>(
    `/* uploadByIdempotencyKey */
     select upload_id as "uploadId", state, sha256, mapping, settings, repairs
       from portal.upload where center_id = $1 and cohort_id = $2 and idempotency_key = $3`,
    [cohort.centerId, cohort.cohortId, key],
  );
  return row ?? null;
}

const jsonbOf = (value: object | null) => (value === null ? null : JSON.stringify(value));

/**
 * The upload of the cohort that is this very file under this mapping, these settings and repairs: one on its way, or the one that
 * became the cohort's newest release.
 */
export async function uploadOfSameContent(
  db: Reader,
  cohort: { readonly centerId: number; readonly cohortId: number },
  content: Pick<UploadRow, "sha256" | "mapping" | "settings" | "repairs">,
): Promise<Pick<UploadRow, "uploadId" | "state"> | null> {
  const [row] = await db.rows<Pick<UploadRow, "uploadId" | "state">>(
    `/* uploadOfSameContent */
     select upload_id as "uploadId", state
       from portal.upload
      where center_id = $1 and cohort_id = $2 and sha256 = $3 and mapping is not distinct from $4::jsonb
        and settings is not distinct from $5::jsonb and repairs = $7::jsonb
        and (state = any($6::text[])
             or release_number = (select max(release_number) from portal.release
                                   where center_id = $1 and cohort_id = $2 and ${releaseInForce()}))
      order by upload_id desc
      limit 1`,
    [
      cohort.centerId,
      cohort.cohortId,
      content.sha256,
      jsonbOf(content.mapping),
      jsonbOf(content.settings),
      LIVE_STATES,
      JSON.stringify(content.repairs),
    ],
  );
  return row ?? null;
}

/** Whether any upload of the cohort still needs the bytes of this hash. */
export async function isFileNeeded(db: Reader, cohortId: number, sha256: Buffer): Promise<boolean> {
  const found = await db.rows(
    `/* isFileNeeded */
     select 1 from portal.upload where cohort_id = $1 and sha256 = $2 and state = any($3::text[]) limit 1`,
    [cohortId, sha256, LIVE_STATES],
  );
  return found.length > 0;
}

/** Number of the cohort's newest release that is not withdrawn; null before the first. */
export async function newestRelease(
  db: Reader,
  cohort: { readonly centerId: number; readonly cohortId: number },
): Promise<number | null> {
  const [row] = await db.rows<{ newest: number | null }>(
    `/* newestRelease */
     select max(release_number)::int as newest
       from portal.release where center_id = $1 and cohort_id = $2 and ${releaseInForce()}`,
    [cohort.centerId, cohort.cohortId],
  );
  return row?.newest ?? null;
}

/** First key of the advisory locks on a cohort's files. */
const FILES_LOCK = 1_213;

/** One at a time receives or forgets files of a cohort, so that no file is forgotten while it arrives again. */
export async function lockFiles(tx: Transaction, cohortId: number): Promise<void> {
  await tx.rows("/* lockFiles */ select pg_advisory_xact_lock($1::int, $2::int)", [FILES_LOCK, cohortId]);
}
