import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import pg from "pg";
import { inject } from "vitest";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));

/** Any number that no other part of a test run locks. */
const COMPILING = 20_110_914;

/**
 * Folder of the compiled API, compiled anew where a source is newer. Test files run in processes of their own, so one
 * compiles while the others wait for it.
 */
export async function compiledApi(): Promise<string> {
  const client = new pg.Client({ connectionString: inject("testServer").adminUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [COMPILING]);
    await run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b", "apps/api"], { cwd: root });
  } finally {
    await client.end();
  }
  return join(root, "apps/api/dist");
}

/** What a program of this installation printed, and the code it ended with. */
export interface ProgramRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end with only the environment it is given. */
export async function runProgram(
  parameters: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ProgramRun> {
  return new Promise((resolve) => {
    const options = { cwd: root, env: { PATH: process.env.PATH, ...env } };
    const child = execFile(process.execPath, [...parameters], options, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
