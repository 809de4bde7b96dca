// Everything that must hold, from format to browser: `pnpm test`. The last line is "N passed, N failed".
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Counts, closingLine, countTests } from "./test-counts.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

interface Check {
  name: string;
  command: string[];
}

const buildPortal = join(root, "infra/build/build-portal.ts");
const portal = (...flags: string[]): string[] => [process.execPath, buildPortal, ...flags];

/** The static gates, in the order in which a fault is cheapest to read. */
const CHECKS: Check[] = [
  { name: "format and lint", command: ["biome", "check", "--max-diagnostics=50", "."] },
  ...(existsSync(buildPortal) ? [{ name: "operations of the portal", command: portal("--codegen") }] : []),
  { name: "types", command: ["tsc", "-b"] },
  { name: "types of the tests", command: ["tsc", "-p", "test/tsconfig.json"] },
  { name: "nothing unused, nothing undeclared", command: ["knip", "--no-progress"] },
  ...(existsSync(buildPortal) ? [{ name: "build of the portal", command: portal() }] : []),
];

/** Exit code of a program of this installation; what it says is shown as it comes, or collected. */
async function run(command: string[], show: boolean): Promise<{ code: number; said: string }> {
  const [name = "", ...parameters] = command;
  const bin = join(root, "node_modules/.bin");
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: "1", FORCE_COLOR: undefined };
  const env = { ...process.env, ...plain, PATH: `${bin}:${process.env.PATH ?? ""}` };
  const child = spawn(name, parameters, {
    cwd: root,
    env,
    stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
    });
  }
  try {
    const [code] = await once(child, "close");
    return { code: typeof code === "number" ? code : 1, said };
  } catch (error) {
    return { code: 1, said: error instanceof Error ? error.message : String(error) };
  }
}

async function runChecks(): Promise<Counts> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, command } of CHECKS) {
    const begun = performance.now();
    const { code, said } = await run(command, false);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    if (code === 0) counts.passed += 1;
    else counts.failed += 1;
    console.log(code === 0 ? `passed  ${name} (${seconds} s)` : `${said.trim()}\nFAILED  ${name} (${seconds} s)`);
  }
  return counts;
}

async function runTests(): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), "portal-report-"));
  const report = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  try {
    const { code } = await run(["vitest", "run", "--config", "test/vitest.config.ts", ...reporters], true);
    return countTests(await readFile(report, "utf8").catch(() => undefined), code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const checks = await runChecks();
const tests = await runTests();
const counts: Counts = {
  passed: checks.passed + tests.passed,
  failed: checks.failed + tests.failed,
  skipped: checks.skipped + tests.skipped,
};
process.exitCode = counts.failed === 0 ? 0 : 1;
console.log(closingLine(counts));
