import { csvZipStream } from "@nlrp12/intake";
import type { Database } from "#db";
import type { DownloadFormat } from "./download-file.ts";
import { exportStamp, noteOf } from "./export-stamp.ts";
import { exportedNdjson, exportedRows } from "./exported-rows.ts";
import { releasedPages, type Taking } from "./released-pages.ts";

/** A file that is taken away. */
export interface OrderedFile extends Taking {
  readonly format: DownloadFormat;
  readonly dialect: "en" | "fr";
}

/** The bytes of the file, a page of rows at a time. Throws when the right to it ends on the way. */
export async function* exportedFile(database: Database, ordered: OrderedFile): AsyncGenerator<string | Uint8Array> {
  const { release, viewer, format, dialect } = ordered;
  const stamp = exportStamp(release, viewer, new Date());
  const page = releasedPages(database, ordered);
  if (format === "CSV") {
    yield* csvZipStream(noteOf(stamp), exportedRows(page, release, release.groups), dialect);
    return;
  }
  yield `${JSON.stringify({ about: stamp })}\n`;
  yield* exportedNdjson(page, release, release.groups);
}
