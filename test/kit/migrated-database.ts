import { migrate, runtimeUrlOf } from "../../apps/api/src/db/index.ts";
import { derivedKey } from "../../apps/api/src/installation-secret.ts";
import { createDatabase, prepareTemplate, type Template, type TestDatabase } from "./postgres.ts";

/** A migrated database of one test file, as superuser and as the runtime role. */
export interface MigratedDatabase extends TestDatabase {
  runtimeUrl: string;
}

/** The installation secret that every portal of a test run is started with. */
export const INSTALLATION_SECRET = "the-installation-secret-of-a-test-run-0123456789";

// Roles belong to the whole server: every test of a run must agree on this one, and so must every portal it starts.
const runtimePassword = derivedKey(INSTALLATION_SECRET, "database runtime").toString("base64url");

/** How a database of this run is migrated and reached. */
export function migrationSettings(adminUrl: string) {
  return { adminUrl, runtimePassword };
}

/** The template of the migrated, empty schema. */
export function migratedTemplate(): Promise<Template> {
  return prepareTemplate("migrated", (adminUrl) => migrate(migrationSettings(adminUrl)));
}

/** A copy of a template of the migrated schema; of the empty one unless another is named. */
export async function migratedDatabase(name: string, template?: Template): Promise<MigratedDatabase> {
  const database = await createDatabase(name, template ?? (await migratedTemplate()));
  return { ...database, runtimeUrl: runtimeUrlOf(migrationSettings(database.adminUrl)) };
}
