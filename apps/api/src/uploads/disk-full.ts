import { QueryFailedError } from "typeorm";
import type { Sentence } from "#errors";

/** What is said of work that ended because a disk was full. */
export const DISK_FULL: Sentence = {
  en: "The disk of the portal or of its database is full. Nothing was published, and the last release stands as it was. Tell the operators; once they have made room, send the file again.",
  fr: "Le disque du portail ou de sa base de données est plein. Rien n'a été publié, et la dernière version reste telle quelle. Prévenez les exploitants ; quand ils auront fait de la place, renvoyez le fichier.",
};

/** ENOSPC, EDQUOT of the file system, and PostgreSQL's `disk_full`. */
const FULL: readonly unknown[] = ["ENOSPC", "EDQUOT", "53100"];

/** Whether an error says that the disk of the portal or of its database is full. */
export function isDiskFull(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return cause instanceof Error && "code" in cause && FULL.includes(cause.code);
}
