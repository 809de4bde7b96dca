// Watch mode: `pnpm dev`. Types and API are rebuilt as they are saved, the API restarts, the portal reloads itself.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const bin = join(root, "node_modules/.bin");
const portalBin = join(root, "apps/portal/node_modules/.bin");
const env = {
  // Where the portal under development sends its questions.
  PORTAL_SERVER: `http://localhost:${process.env.PORT ?? 4000}`,
  ...process.env,
  PATH: `${bin}:${portalBin}:${process.env.PATH ?? ""}`,
};
const buildPortal = "infra/build/build-portal.ts";

// Once before watching: the API's first start needs its output, and the portal its typed operations.
if (existsSync(join(root, buildPortal)))
  spawnSync(process.execPath, [buildPortal, "--codegen"], { cwd: root, env, stdio: "inherit" });
spawnSync("tsc", ["-b"], { cwd: root, env, stdio: "inherit" });

const WATCHERS = [
  { name: "tsc", parameters: ["-b", "--watch", "--preserveWatchOutput"], folder: root },
  { name: process.execPath, parameters: ["--watch", "--watch-preserve-output", "apps/api/dist/main.js"], folder: root },
  { name: "vite", parameters: ["--clearScreen", "false"], folder: join(root, "apps/portal") },
];

const running: ChildProcess[] = WATCHERS.map(({ name, parameters, folder }) =>
  // A group of its own: the compiler is a program behind a script, and would outlive the script alone.
  spawn(name, parameters, { cwd: folder, env, detached: true, stdio: ["ignore", "inherit", "inherit"] }),
);

function stopAll(): void {
  for (const { pid } of running) {
    try {
      if (pid !== undefined) process.kill(-pid, "SIGTERM");
    } catch {
      // It has ended by itself.
    }
  }
}

for (const child of running) {
  child.once("error", (error) => {
    console.error(error.message);
    stopAll();
  });
  child.once("exit", stopAll);
}
process.on("SIGINT", stopAll);
process.on("SIGTERM", stopAll);
