import { z } from "zod";
import type { Transaction } from "#db";

const number = z.int().positive();

/** What a job on an upload is told: which one, and who ordered it. */
export const uploadJob = z.object({ centerId: number, cohortId: number, uploadId: number, orderedBy: number });
export type UploadJob = Readonly<z.infer<typeof uploadJob>>;

/** What the job that forgets a file is told; the hash in hexadecimal. */
export const fileToForget = z.object({ cohortId: number, sha256: z.string().regex(/^[0-9a-f]{64}$/) });
export type FileToForget = Readonly<z.infer<typeof fileToForget>>;

/** How often a job is tried when something breaks under it. */
const ATTEMPTS = 3;

async function enqueue(tx: Transaction, task: string, key: string, payload: object): Promise<void> {
  await tx.rows(
    `/* enqueue ${task} */
     select 1 from graphile_worker.add_job($1, $2::json, job_key := $3, max_attempts := $4::int)`,
    [task, JSON.stringify(payload), key, ATTEMPTS],
  );
}

/** Orders the check of an upload; like every order, in the transaction of what it follows from. */
export async function enqueueCheck(tx: Transaction, job: UploadJob): Promise<void> {
  await enqueue(tx, "check-upload", `check-upload:${job.uploadId}`, job);
}

/** Orders the publishing of an approved upload. */
export async function enqueuePublishing(tx: Transaction, job: UploadJob): Promise<void> {
  await enqueue(tx, "publish-upload", `publish-upload:${job.uploadId}`, job);
}

/** Orders that the bytes of a file be forgotten once no upload needs them. */
export async function enqueueForgetting(tx: Transaction, file: FileToForget): Promise<void> {
  await enqueue(tx, "forget-file", `forget-file:${file.cohortId}:${file.sha256}`, file);
}
