/** Why the portal's own PostgreSQL did not start, as one sentence for the person who typed the command. */
export class StartRefusal extends Error {
  override readonly name = "StartRefusal";
}

const NOISE = /^(?:\S+ \S+ \S+ )?(?:LOG|HINT|DETAIL|STATEMENT|CONTEXT):/;
const PREFIX = /^(?:\d{4}-\d\d-\d\d \S+ \S+ )?(?:[\w./-]+: )?(?:FATAL|PANIC|ERROR|LOG|HINT|error):\s+/;

/**
 * The line of a server or initdb log that says what went wrong, without its time stamp and level: the last one that is
 * not a mere remark, else the last one of any kind, else a word that nothing was said.
 */
export function lastComplaint(log: string): string {
  const lines = log.split("\n").filter((line) => line.trim() !== "");
  const complaints = lines.filter((line) => /\b(?:FATAL|PANIC|ERROR|error):/.test(line) && !NOISE.test(line));
  const line = complaints.at(-1) ?? lines.at(-1);
  if (line === undefined) return "it said nothing before it stopped";
  return line.trim().replace(PREFIX, "").replace(/\.$/, "");
}

/** True for the errors that the file system and the operating system raise with a code such as `EACCES`. */
export function hasCode(error: unknown, ...codes: string[]): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && typeof error.code === "string" && codes.includes(error.code);
}

/** What a failed file operation says in words a person can act on. */
export function reasonOf(error: unknown): string {
  if (hasCode(error, "EACCES", "EPERM")) return "it may not be written by this user";
  if (hasCode(error, "EROFS")) return "it is on a read-only file system";
  if (hasCode(error, "ENOTDIR", "EEXIST")) return "it, or a folder above it, is a file";
  if (hasCode(error, "ENOSPC", "EDQUOT")) return "the disk is full";
  return error instanceof Error ? error.message : String(error);
}
