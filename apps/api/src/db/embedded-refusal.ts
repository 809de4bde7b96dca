/** Why the portal's own PostgreSQL did not start, as one sentence for the person who typed the command. */
export class StartRefusal extends Error {
  override readonly name = "StartRefusal";
}

// "2026-03-01 10:00:00.000 UTC [4711] FATAL:  " of the server, "initdb: error: " of its programs.
const COMPLAINT = /^(?:.*?(?:\] |: ))?(?:FATAL|PANIC|ERROR|error):\s+/;
const LONGEST = 300;

/**
 * What a server or initdb log says went wrong: the last line of the level of an error without its time stamp, else all
 * lines as one, else a word that nothing was said.
 */
export function lastComplaint(log: string): string {
  const lines = log
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const complaint = lines.findLast((line) => COMPLAINT.test(line))?.replace(COMPLAINT, "");
  const words = complaint ?? lines.join(" ").slice(0, LONGEST);
  return words === "" ? "it said nothing before it stopped" : words.replace(/\.$/, "");
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
