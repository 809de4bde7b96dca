/** Where a file is on its way to a release. */
export const UPLOAD_STATES = [
  "RECEIVED",
  "CHECKED",
  "REJECTED",
  "APPROVED",
  "PUBLISHING",
  "PUBLISHED",
  "FAILED",
  "DISCARDED",
] as const;
export type UploadState = (typeof UPLOAD_STATES)[number];

/** What the server is doing with the file, as the progress bar names it. */
export type UploadPhase = "RECEIVED" | "READING" | "CHECKING" | "COMPARING" | "PUBLISHING";

/** Which states each state may be reached from; every change of a row states them in its own condition. */
export const REACHED_FROM = {
  // Compared anew, with another choice about empty cells.
  RECEIVED: ["CHECKED"],
  CHECKED: ["RECEIVED"],
  REJECTED: ["RECEIVED"],
  APPROVED: ["CHECKED"],
  PUBLISHING: ["APPROVED"],
  PUBLISHED: ["PUBLISHING"],
  FAILED: ["RECEIVED", "PUBLISHING"],
  DISCARDED: ["RECEIVED", "CHECKED", "APPROVED", "PUBLISHING"],
} as const satisfies Partial<Record<UploadState, readonly UploadState[]>>;

/** States in which the bytes of the file are still needed. */
export const LIVE_STATES: readonly UploadState[] = ["RECEIVED", "CHECKED", "APPROVED", "PUBLISHING"];

/** Whether the server is at work on the file. */
export function isBusy(state: UploadState): boolean {
  return state === "RECEIVED" || state === "PUBLISHING";
}
