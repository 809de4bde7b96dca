import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { freePort } from "../../apps/api/src/db/embedded-port.ts";
import { Database, migrate, runtimeUrlOf } from "../../apps/api/src/db/index.ts";
import { loadDemonstration } from "../../apps/api/src/demonstration/index.ts";
import { readEnvironment } from "../../apps/api/src/env.ts";
import { derivedKey } from "../../apps/api/src/installation-secret.ts";
import { type RunningPortal, startPortal } from "../../apps/api/src/start.ts";
import {
  INSTALLATION_SECRET,
  type MigratedDatabase,
  migratedDatabase,
  migratedTemplate,
  migrationSettings,
} from "./migrated-database.ts";
import { prepareTemplate, type Template } from "./postgres.ts";

/** The demonstration consortium, loaded once a run by the same publishing as any file, with its first opening. */
export async function demonstrationTemplate(): Promise<Template> {
  // First, so that the roles are there: two migrations that make them at once on one server would meet.
  await migratedTemplate();
  return prepareTemplate("demonstration", async (adminUrl) => {
    const settings = migrationSettings(adminUrl);
    await migrate(settings);
    const database = await Database.open(runtimeUrlOf(settings));
    const dataDirectory = await mkdtemp(join(tmpdir(), "portal-demonstration-"));
    try {
      await loadDemonstration(database, {
        dataDirectory,
        disclosureSecret: derivedKey(INSTALLATION_SECRET, "disclosure"),
        say: () => undefined,
      });
    } finally {
      await database.close();
      await rm(dataDirectory, { recursive: true });
    }
  });
}

/** A database of one test file with the demonstration consortium. */
export async function demonstrationDatabase(name: string): Promise<MigratedDatabase> {
  return migratedDatabase(name, await demonstrationTemplate());
}

/** A whole portal on a database of its own, for one test file. */
export interface TestPortal {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  readonly portal: RunningPortal;
  /** As superuser, past every row policy. */
  readonly admin: pg.Client;
  stop(): Promise<void>;
}

/** A test asks faster than people do; the limits have tests of their own. */
const UNHURRIED = {
  ...{ REQUESTS_PER_MINUTE: "1000000", ANONYMOUS_REQUESTS_PER_MINUTE: "1000000" },
  ...{ SIGN_INS_PER_MINUTE: "1000000", FAILED_CREDENTIALS_PER_MINUTE: "1000000", MOST_EVENT_LOOP_DELAY_MS: "0" },
};

/**
 * Starts the demonstration portal as a program would, on a port and a data directory of its own; `before` is what an
 * earlier start has left in its database.
 */
export async function startTestPortal(
  name: string,
  settings: Readonly<Record<string, string>> = UNHURRIED,
  before: (admin: pg.Client) => Promise<unknown> = async () => undefined,
): Promise<TestPortal> {
  const database = await demonstrationDatabase(name);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await before(admin);
  const dataDirectory = await mkdtemp(join(tmpdir(), "portal-data-"));
  await writeFile(join(dataDirectory, "installation-secret"), `${INSTALLATION_SECRET}\n`, { mode: 0o600 });
  const environment = readEnvironment({
    ...settings,
    PORT: String(await freePort()),
    DATA_DIR: dataDirectory,
    DATABASE_URL: database.adminUrl,
  });
  const portal = await startPortal(environment, () => undefined);
  return {
    url: portal.publicUrl,
    portal,
    admin,
    stop: async () => {
      await portal.stop();
      await admin.end();
      await database.drop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
