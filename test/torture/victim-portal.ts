import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { type PortalCaller, portalCaller } from "../journeys/portal-caller.ts";

const MAIN = fileURLToPath(new URL("../../apps/api/dist/main.js", import.meta.url));

/** A demonstration portal with its own PostgreSQL, as `pnpm start` runs it, that is made to be killed. */
export interface VictimPortal {
  readonly dataDirectory: string;
  readonly caller: PortalCaller;
  /** As superuser, past every row policy; a new one after each restart of the database. */
  readonly admin: pg.Client;
  /** Milliseconds the last start took. */
  readonly startedIn: number;
  /** What the program has printed since its last start. */
  said(): string;
  /** `kill -9`, to the portal alone: its database goes on. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stops the program where it stands, so that it sends nothing more; only a kill ends that. */
  freeze(): void;
  /** `kill -9` to the postmaster; its children end by themselves. */
  killDatabase(): Promise<void>;
  /** Ends the portal and with it its database, as Ctrl-C does. */
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port was free");
  return address.port;
}

/** Number of the postmaster and the address of its database as superuser. */
async function databaseOf(dataDirectory: string): Promise<{ pid: number; adminUrl: string }> {
  const cluster = join(dataDirectory, "postgres", "cluster");
  const password = (await readFile(join(cluster, "password"), "utf8")).trim();
  const [pid, , , port] = (await readFile(join(cluster, "data", "postmaster.pid"), "utf8")).split("\n");
  return { pid: Number(pid), adminUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres` };
}

interface Started {
  readonly program: ChildProcess;
  readonly url: string;
  readonly said: () => string;
}

async function startProgram(dataDirectory: string): Promise<Started> {
  const program = spawn(process.execPath, [MAIN], {
    // It is watched every few milliseconds, faster than anyone may ask.
    env: {
      ...{ PATH: process.env.PATH, PORT: String(await freePort()), DATA_DIR: dataDirectory },
      REQUESTS_PER_MINUTE: "1000000",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [program.stdout, program.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        said += chunk.toString("utf8");
        const found = /Portal ready at (\S+)/.exec(said)?.[1];
        if (found) resolve(found);
      });
    }
    program.once("exit", (code) => reject(new Error(`the portal ended with ${code}: ${said}`)));
  });
  return { program, url, said: () => said };
}

async function connect(adminUrl: string): Promise<pg.Client> {
  const admin = new pg.Client({ connectionString: adminUrl });
  // A database that is killed ends this connection too.
  admin.on("error", () => undefined);
  await admin.connect();
  return admin;
}

async function end(program: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = once(program, "exit");
  program.kill(signal);
  await ended;
}

/** Starts a portal in a data directory of its own; the first start also makes its database. */
export async function victimPortal(dataDirectory: string): Promise<VictimPortal> {
  let started: Started;
  let caller: PortalCaller;
  let admin: pg.Client;
  let startedIn = 0;
  const start = async () => {
    const begun = performance.now();
    started = await startProgram(dataDirectory);
    startedIn = performance.now() - begun;
    caller = await portalCaller(started.url, dataDirectory);
    await admin?.end().catch(() => undefined);
    admin = await connect((await databaseOf(dataDirectory)).adminUrl);
  };
  await start();
  return {
    dataDirectory,
    get caller() {
      return caller;
    },
    get admin() {
      return admin;
    },
    get startedIn() {
      return startedIn;
    },
    said: () => started.said(),
    kill: () => end(started.program, "SIGKILL"),
    freeze: () => void started.program.kill("SIGSTOP"),
    start,
    killDatabase: async () => {
      const { pid } = await databaseOf(dataDirectory);
      process.kill(pid, "SIGKILL");
      for (let alive = true; alive; ) {
        await pause(20);
        alive = await admin.query("select 1").then(
          () => true,
          () => false,
        );
      }
    },
    stop: async () => {
      await admin.end().catch(() => undefined);
      await end(started.program, "SIGTERM");
    },
  };
}
