import { createHmac, createSecretKey } from "node:crypto";
import { setImmediate as otherWork } from "node:timers/promises";
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

/** Codes hashed before other work has its turn: a cohort may have tens of thousands. */
const CODES_AT_A_TIME = 500;

/** The tombstones of an installation. */
export function tombstonesOf(installationSecret: string, dataDirectory: string): Tombstones {
  const key = createSecretKey(derivedKey(installationSecret, "case tombstones"));
  const hashOf = (centerId: number, caseCode: string): Buffer =>
    createHmac("sha256", key).update(`${centerId}\n${caseCode}`).digest();
  return {
    hashOf,
    file: tombstoneFile(dataDirectory),
    withdrawnAmong: async (database, centerId, caseCodes) => {
      const codes = new Map<string, string>();
      for (const [place, code] of caseCodes.entries()) {
        codes.set(hashOf(centerId, code).toString("hex"), code);
        if (place % CODES_AT_A_TIME === CODES_AT_A_TIME - 1) await otherWork();
      }
      const found = await database.withoutCases((tx) => tombstonesAmong(tx, centerId, [...codes.keys()]));
      return new Set(found.flatMap((hash) => codes.get(hash) ?? []));
    },
  };
}
