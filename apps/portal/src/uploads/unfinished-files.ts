import { z } from "zod";

const KEPT_UNDER = "portal-unfinished-files";

const unfinishedFile = z.object({
  /** Where it arrives; only who began it reaches it there. */
  address: z.string().regex(/^\/uploads\/[0-9a-f]{32}$/),
  cohort: z.string(),
  name: z.string(),
  size: z.number(),
  /** Hashes of the file and of what was decided about it. */
  file: z.string(),
  said: z.string(),
});

/** A file that has not wholly arrived, as this browser remembers it; nothing of its content is kept. */
export type UnfinishedFile = Readonly<z.infer<typeof unfinishedFile>>;

function all(): UnfinishedFile[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_UNDER) ?? "[]");
    return z.array(unfinishedFile).parse(kept);
  } catch {
    // Another version kept something else: those files are sent from their beginning.
    return [];
  }
}

function keep(files: readonly UnfinishedFile[]): void {
  try {
    localStorage.setItem(KEPT_UNDER, JSON.stringify(files));
  } catch {
    // A browser that keeps nothing sends a file from its beginning after a reload.
  }
}

/** Unfinished files of a cohort, the newest first. */
export function unfinishedFiles(cohort: string): UnfinishedFile[] {
  return all()
    .filter((one) => one.cohort === cohort)
    .reverse();
}

export function rememberUnfinished(file: UnfinishedFile): void {
  keep([...all().filter((one) => one.address !== file.address), file]);
}

/** Lets go of the files of every cohort: who signs in next is somebody else. */
export function forgetEveryUnfinished(): void {
  keep([]);
}

export function forgetUnfinished(address: string): void {
  keep(all().filter((one) => one.address !== address));
}
