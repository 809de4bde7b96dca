import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
// First: the decorators of everything after it need what it loads.
import "../../apps/api/src/schema.ts";
import { freePort } from "../../apps/api/src/db/embedded-port.ts";
import { readEnvironment } from "../../apps/api/src/env.ts";
import { startPortal } from "../../apps/api/src/start.ts";
import { demonstrationDatabase } from "../kit/demonstration.ts";
import { INSTALLATION_SECRET } from "../kit/migrated-database.ts";
import { compiledApi } from "./compiled-api.ts";
import { type PortalCaller, portalCaller } from "./portal-caller.ts";

/** A demonstration portal of one test file, reached by HTTP. */
export interface JourneyPortal {
  readonly caller: PortalCaller;
  readonly dataDirectory: string;
  /** As superuser, past every row policy. */
  readonly admin: pg.Client;
  stop(): Promise<void>;
}

/** The same portal as a program of its own, with what it has printed. */
export interface PortalProgram extends JourneyPortal {
  said(): string;
  isRunning(): boolean;
}

/** A database, a data directory and a port of its own, and how all of it is taken away again. */
async function groundOf(name: string) {
  const database = await demonstrationDatabase(name);
  const dataDirectory = await mkdtemp(join(tmpdir(), "journey-"));
  await writeFile(join(dataDirectory, "installation-secret"), `${INSTALLATION_SECRET}\n`, { mode: 0o600 });
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  return {
    dataDirectory,
    admin,
    settings: { PORT: String(await freePort()), DATA_DIR: dataDirectory, DATABASE_URL: database.adminUrl },
    clear: async () => {
      await admin.end();
      await database.drop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** Starts the demonstration portal in this process, on a copy of the loaded consortium. */
export async function journeyPortal(name: string): Promise<JourneyPortal> {
  const { dataDirectory, admin, settings, clear } = await groundOf(name);
  const portal = await startPortal(readEnvironment(settings), () => undefined);
  return {
    caller: await portalCaller(portal.publicUrl, dataDirectory),
    dataDirectory,
    admin,
    stop: async () => {
      await portal.stop();
      await clear();
    },
  };
}

async function stopProgram(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null) return;
  const ended = once(program, "exit");
  program.kill("SIGTERM");
  await ended;
}

/** Starts the compiled portal as `pnpm start` does, and waits until it says that it is ready. */
export async function portalProgram(name: string): Promise<PortalProgram> {
  const main = join(await compiledApi(), "main.js");
  const { dataDirectory, admin, settings, clear } = await groundOf(name);
  const program = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [program.stdout, program.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        said += chunk.toString("utf8");
        const url = /Portal ready at (\S+)/.exec(said)?.[1];
        if (url) resolve(url);
      });
    }
    program.once("exit", (code) => reject(new Error(`the portal ended with ${code}: ${said}`)));
  });
  return {
    caller: await portalCaller(await ready, dataDirectory),
    dataDirectory,
    admin,
    said: () => said,
    isRunning: () => program.exitCode === null && program.signalCode === null,
    stop: async () => {
      await stopProgram(program);
      await clear();
    },
  };
}
