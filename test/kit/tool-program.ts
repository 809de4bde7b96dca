import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

async function onPath(name: string): Promise<string | null> {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const path = join(folder, name);
    if (
      await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  return null;
}

/**
 * Path of a program that scripts are run with: the system's, or one that its package manager installs for root under the
 * same name; null where a machine has neither, which promises no more than Node.js.
 */
export async function programAt(name: string): Promise<string | null> {
  const present = await onPath(name);
  if (present !== null || process.getuid?.() !== 0) return present;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    await run("apt-get", ["update"], { env });
    await run("apt-get", ["install", "-y", "--no-install-recommends", name], { env });
  } catch {
    return null;
  }
  return onPath(name);
}

/** What a program printed, and the code it ended with. */
export interface ToolRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program on a text, with only the variables it is given beside where programs and its settings are. */
export async function runTool(
  [program, ...parameters]: readonly [string, ...string[]],
  text: string,
  surroundings: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<ToolRun> {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...surroundings.env };
    const child = execFile(program, parameters, { cwd: surroundings.cwd, env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
    child.stdin?.end(text);
  });
}
