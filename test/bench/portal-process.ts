import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "../../apps/api/src/db/embedded-port.ts";

/** The built portal as a process of its own. */
export interface PortalProcess {
  readonly pid: number;
  /** Where it answers, and the token of the account. */
  readonly url: string;
  readonly token: string;
  /** The first field of a GraphQL answer; throws the portal's own sentence. */
  ask(query: string, variables: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
  /** Sends a file; the id of the upload. */
  send(path: string, cohort: string): Promise<string>;
  /** Longest time the event loop was busy since this was last asked, in milliseconds. */
  longestDelay(): Promise<number>;
  stop(): Promise<void>;
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What `pnpm start` hands to node: the flags and the program, without the build before it. */
async function startParameters(): Promise<readonly string[]> {
  const { scripts } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  const parameters = /&& node (.+)$/.exec(scripts.start)?.[1];
  if (!parameters) throw new Error("the script `start` ends in no call of node");
  return parameters.split(" ");
}

/** Starts the portal on a database and a data directory, and waits until it is ready; asks as one account. */
export async function startPortalProcess(
  databaseUrl: string,
  dataDirectory: string,
  account = "data-manager@versailles",
): Promise<PortalProcess> {
  const env = {
    PATH: process.env.PATH,
    PORT: String(await freePort()),
    DATA_DIR: dataDirectory,
    DATABASE_URL: databaseUrl,
    // What is measured is how fast it answers, not when it refuses.
    REQUESTS_PER_MINUTE: "1000000",
  };
  const child = spawn(process.execPath, await startParameters(), {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const ready = /Portal ready at (\S+)/.exec(said)?.[1];
      if (ready) resolve(ready);
    });
    child.once("exit", (code) => reject(new Error(`the portal ended with ${code}: ${said}`)));
  });
  const tokens = JSON.parse(await readFile(join(dataDirectory, "demo-tokens.json"), "utf8"));
  const authorization = `Bearer ${tokens[account]}`;
  return {
    pid: child.pid ?? 0,
    url,
    token: tokens[account],
    ask: async (query, variables) => {
      const response = await fetch(new URL("/graphql", url), {
        method: "POST",
        headers: { authorization, "content-type": "application/json" },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as {
        readonly data?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
        readonly errors?: readonly { readonly message: string }[];
      };
      if (errors?.[0] || !data) throw new Error(errors?.[0]?.message ?? "the portal answered nothing");
      return Object.values(data)[0] ?? {};
    },
    send: async (path, cohort) => {
      const response = await fetch(new URL(`/uploads?cohort=${encodeURIComponent(cohort)}`, url), {
        method: "PUT",
        headers: { authorization, "content-type": "application/octet-stream", "upload-name": "cohort.zip" },
        body: await readFile(path),
      });
      if (!response.ok) throw new Error(`the upload was refused: ${response.status} ${await response.text()}`);
      const { id } = (await response.json()) as { readonly id: string };
      return id;
    },
    longestDelay: async () => {
      const text = await (await fetch(new URL("/metrics", url))).text();
      return 1000 * Number(/^nodejs_eventloop_lag_max_seconds (\S+)/m.exec(text)?.[1]);
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}
