// Watch mode: `pnpm dev`. Types and API are rebuilt as they are saved, the API restarts, the portal reloads itself.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const bin = join(root, "node_modules/.bin");
const portalBin = join(root, "apps/portal/node_modules/.bin");
const env = { ...process.env, PATH: `${bin}:${portalBin}:${process.env.PATH ?? ""}` };
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
  spawn(name, parameters, { cwd: folder, env, stdio: ["ignore", "inherit", "inherit"] }),
);

function stopAll(): void {
  for (const child of running) child.kill("SIGTERM");
}

for (const child of running) {
  child.once("error", (error) => {
    console.error(error.message);
    stopAll();
  });
  child.once("exit", stopAll);
}
// Ctrl-C reaches the whole terminal group by itself; what is left to do is to wait for the watchers.
process.on("SIGINT", stopAll);
process.on("SIGTERM", stopAll);
