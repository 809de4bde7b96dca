import { resolve } from "node:path";
import { Database, migrate, runtimeUrlOf } from "#db";
import type { Environment } from "#env";
import { derivedKey, installationSecret } from "#installation-secret";
import { replayTombstones, tombstonesOf } from "#withdrawals";
import { CommandFailure } from "./command-failure.ts";

/**
 * After a restore, on the database itself: withdraws again every case that has a tombstone in it or in the copy in
 * DATA_DIR. A portal does the same at each start; this is for looking before opening.
 */
export async function runReplay(environment: Environment, say: (line: string) => void): Promise<void> {
  if (!environment.DATABASE_URL) {
    throw new CommandFailure("tombstones replay works on the database of DATABASE_URL, and that is unset.");
  }
  const dataDirectory = resolve(environment.DATA_DIR);
  const production = environment.PORTAL_MODE === "production";
  const secret = await installationSecret({
    fromSettings: production ? environment.INSTALLATION_SECRET : undefined,
    dataDirectory,
  });
  const runtimePassword = derivedKey(secret, "database runtime").toString("base64url");
  const settings = { adminUrl: environment.DATABASE_URL, runtimePassword };
  await migrate(settings);
  const database = await Database.open(runtimeUrlOf(settings), 2);
  try {
    const { putBack, withdrawn } = await replayTombstones(database, tombstonesOf(secret, dataDirectory));
    say(`${putBack} tombstones put back, ${withdrawn} cases withdrawn again.`);
  } finally {
    await database.close();
  }
}
