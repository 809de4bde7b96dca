import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import type { Browser } from "playwright-core";
// First: the decorators of everything after it need what it loads.
import "../../apps/api/src/schema.ts";
import { freePort } from "../../apps/api/src/db/embedded-port.ts";
import { readEnvironment } from "../../apps/api/src/env.ts";
import { startPortal } from "../../apps/api/src/start.ts";
import { launchBrowser } from "../kit/chromium.ts";
import { demonstrationDatabase } from "../kit/demonstration.ts";
import { INSTALLATION_SECRET } from "../kit/migrated-database.ts";

const BUNDLE = fileURLToPath(new URL("../../apps/portal/dist/index.html", import.meta.url));

/** The demonstration portal of one test file, with its pages, and a browser to open them in. */
export interface BrowserPortal {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  readonly browser: Browser;
  /** As superuser, past every row policy. */
  readonly admin: pg.Client;
  /** Stops the server alone; database and browser stay. */
  halt(): Promise<void>;
  /** Starts it again at the same address. */
  resume(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the portal as a program would, on a copy of the loaded consortium, and a browser. */
export async function browserPortal(name: string): Promise<BrowserPortal> {
  if (!existsSync(BUNDLE)) {
    throw new Error(
      "apps/portal/dist holds no portal: run `node infra/build/build-portal.ts` before the browser tests.",
    );
  }
  const database = await demonstrationDatabase(name);
  const dataDirectory = await mkdtemp(join(tmpdir(), "browser-"));
  await writeFile(join(dataDirectory, "installation-secret"), `${INSTALLATION_SECRET}\n`, { mode: 0o600 });
  const environment = readEnvironment({
    PORT: String(await freePort()),
    DATA_DIR: dataDirectory,
    DATABASE_URL: database.adminUrl,
  });
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  let portal = await startPortal(environment, () => undefined);
  const browser = await launchBrowser();
  return {
    url: portal.publicUrl,
    browser,
    admin,
    halt: () => portal.stop(),
    resume: async () => {
      portal = await startPortal(environment, () => undefined);
    },
    close: async () => {
      await browser.close();
      await portal.stop();
      await admin.end();
      await database.drop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
