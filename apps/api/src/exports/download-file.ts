import type { ExportedRelease } from "./exported-release.ts";

/** What a file is, by the ending of its name. */
export const ENDINGS = { CSV: "zip", NDJSON: "ndjson" } as const;
export type DownloadFormat = keyof typeof ENDINGS;

/** The name a release is saved under: `poitiers-nlrp12-release-2.zip`. */
export function fileNameOf({ cohortSlug, releaseNumber }: ExportedRelease, format: DownloadFormat): string {
  return `${cohortSlug}-release-${releaseNumber}.${ENDINGS[format]}`;
}

/** Where a release is had as a file. */
export function pathOf({ id }: ExportedRelease, format: DownloadFormat): string {
  return `/downloads/releases/${id}.${ENDINGS[format]}`;
}
