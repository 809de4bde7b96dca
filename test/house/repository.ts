import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const NOT_OURS = new Set(["node_modules", "dist", "dist-types", ".git", ".cache", ".data", ".pnpm-store"]);

async function walk(folder: string, found: { files: string[]; folders: string[] }): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (NOT_OURS.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      found.folders.push(relative(root, path));
      await walk(path, found);
    } else if (entry.isFile()) {
      found.files.push(relative(root, path));
    }
  }
}

/** Every file and folder that people write, by path from the root; nothing that a tool installs or builds. */
export async function ownPaths(): Promise<{ files: string[]; folders: string[] }> {
  const found = { files: [], folders: [] };
  await walk(root, found);
  return found;
}

/** A program of the root's own installation. */
export function program(name: string): string {
  return join(root, "node_modules/.bin", name);
}

/** Exit code and words of a program run in a folder. */
export function runIn(folder: string, name: string, parameters: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(program(name), parameters, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
      resolve({ code, said: `${stdout}${stderr}` });
    });
  });
}
