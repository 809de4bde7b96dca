import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A GraphQL server of others as a process of its own. */
export interface PeerProcess {
  /** Its answer whole; throws its own sentence, or after five minutes that there was none. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
  stop(): Promise<void>;
}

const PEERS = fileURLToPath(new URL("./peers/", import.meta.url));
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

async function succeed(name: string, parameters: readonly string[]): Promise<void> {
  const path = `${join(ROOT, "node_modules/.bin")}:${process.env.PATH ?? ""}`;
  const env = { ...process.env, PATH: path, npm_config_loglevel: "error" };
  const child = spawn(name, parameters, { cwd: PEERS, env, stdio: ["ignore", "ignore", "inherit"] });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${name} ${parameters.join(" ")} ended with ${code}`);
}

/** Installs and compiles the peers: only who measures against them needs their packages. */
export async function preparePeers(): Promise<void> {
  await succeed("npx", ["-y", "pnpm", "install", "--frozen-lockfile", "--silent"]);
  await succeed("tsc", ["-p", "."]);
}

async function launch(program: string, parameters: readonly string[]) {
  const child = spawn(process.execPath, [join("dist", program), ...parameters], {
    cwd: PEERS,
    env: { PATH: process.env.PATH, NODE_ENV: "production", GRAPHILE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const ready = /ready at (\S+)/.exec(said)?.[1];
      if (ready) resolve(ready);
    });
    child.once("exit", (code) => reject(new Error(`${program} ended with ${code}: ${said}`)));
  });
  return {
    url,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Starts a peer on a database, with the rights to the rows of some cohorts; anew when it gave no answer. */
export async function startPeer(
  program: string,
  databaseUrl: string,
  cohorts: readonly number[],
): Promise<PeerProcess> {
  const parameters = [databaseUrl, cohorts.join(",")];
  let running = await launch(program, parameters);
  return {
    ask: async (query, variables = {}) => {
      try {
        const response = await fetch(running.url, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ query, variables }),
        });
        const { data, errors } = (await response.json()) as {
          readonly data?: Readonly<Record<string, unknown>>;
          readonly errors?: readonly { readonly message: string }[];
        };
        if (errors?.[0] || !data) throw new Error(errors?.[0]?.message ?? "nothing was answered");
        return data;
      } catch (error) {
        // What it still does for the question it did not answer would slow down the next one.
        await running.stop();
        running = await launch(program, parameters);
        throw error;
      }
    },
    stop: () => running.stop(),
  };
}
