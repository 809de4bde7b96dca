import type { CohortFile } from "@nlrp12/domain";
import { applyMapping, checkTables, hasError, type Problem, parseMapping, readTables } from "@nlrp12/intake";
import type { UploadSettings } from "./upload-settings.ts";

/** What is checked. */
export interface FileToCheck {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Text of the column mapping. */
  readonly mapping: string | null;
  /** What its sender decided; null leaves everything to the file. */
  readonly settings: UploadSettings | null;
}

/** What the check found; `file` is null exactly when a problem is an error. */
export interface CheckedFile {
  readonly file: CohortFile | null;
  readonly problems: readonly Problem[];
}

/** Reads and checks a cohort file: the very check the browser makes before it sends one. */
export async function checkBytes(toCheck: FileToCheck): Promise<CheckedFile> {
  const settings = toCheck.settings ?? {};
  const mapped = toCheck.mapping === null ? null : parseMapping(toCheck.mapping);
  if (mapped && !mapped.mapping) return { file: null, problems: mapped.problems };
  const read = await readTables(toCheck.bytes, toCheck.fileName, settings);
  if (!read.tables) return { file: null, problems: read.problems };
  const tables = mapped?.mapping ? applyMapping(read.tables, mapped.mapping) : read.tables;
  const checked = checkTables(tables, settings);
  const problems = [...read.problems, ...checked.problems];
  return { file: hasError(problems) ? null : checked.file, problems };
}
