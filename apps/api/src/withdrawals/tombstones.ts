import { createHmac } from "node:crypto";
import type { Database } from "#db";
import { derivedKey } from "#installation-secret";
import { tombstonesAmong } from "./tombstone.sql.ts";
import { type TombstoneFile, tombstoneFile } from "./tombstone-file.ts";

/** How withdrawn cases are known again: by a keyed hash, whose key lies outside the database. */
export interface Tombstones {
  /** HMAC-SHA-256 of center and code. */
  hashOf(centerId: number, caseCode: string): Buffer;
  /** Of these codes of a center the ones that were withdrawn. */
  withdrawnAmong(database: Database, centerId: number, caseCodes: readonly string[]): Promise<ReadonlySet<string>>;
  /** The copy of the tombstones beside the database, for the day the database is restored from before them. */
  readonly file: TombstoneFile;
}

/** The tombstones of an installation. */
export function tombstonesOf(installationSecret: string, dataDirectory: string): Tombstones {
  const key = derivedKey(installationSecret, "case tombstones");
  const hashOf = (centerId: number, caseCode: string): Buffer =>
    createHmac("sha256", key).update(`${centerId}\n${caseCode}`).digest();
  return {
    hashOf,
    file: tombstoneFile(dataDirectory),
    withdrawnAmong: async (database, centerId, caseCodes) => {
      const codes = new Map(caseCodes.map((code) => [hashOf(centerId, code).toString("hex"), code]));
      const found = await database.withoutCases((tx) => tombstonesAmong(tx, centerId, [...codes.keys()]));
      return new Set(found.flatMap((hash) => codes.get(hash) ?? []));
    },
  };
}
