import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root, runIn } from "./repository.ts";

/** One line of code, planted in a file of a given path. */
export interface Planted {
  path: string;
  line: string;
}

/** What Biome said of it with the repository's own settings; empty when it has nothing against it. */
export interface Verdict extends Planted {
  refusals: string[];
}

interface Diagnostic {
  category: string;
  message: string;
  location: { path: string };
}

/** Plants each line in an empty copy of the repository's tree and has Biome judge them all. */
export async function judge(planted: Planted[]): Promise<Verdict[]> {
  const tree = await mkdtemp(join(tmpdir(), "planted-"));
  try {
    await copyFile(join(root, ".biome.jsonc"), join(tree, ".biome.jsonc"));
    const files = planted.map((one, index) => ({
      ...one,
      // A name of its own for each, of the kind that the path has: `planted.entity.ts` stays an entity.
      file: one.path.replace(/planted/, `planted-${index}`),
    }));
    for (const { file, line } of files) {
      await mkdir(dirname(join(tree, file)), { recursive: true });
      await writeFile(join(tree, file), `${line}\n`);
    }
    const flags = ["lint", "--vcs-enabled=false", "--max-diagnostics=none", "--reporter=json", "."];
    const { said } = await runIn(tree, "biome", flags);
    const diagnostics = readDiagnostics(said);
    return files.map(({ file, path, line }) => ({
      path,
      line,
      refusals: diagnostics
        .filter((one) => one.location.path === file && one.category === "lint/style/noRestrictedImports")
        .map((one) => one.message),
    }));
  } finally {
    await rm(tree, { recursive: true, force: true });
  }
}

function readDiagnostics(said: string): Diagnostic[] {
  const json = said.split("\n").find((line) => line.startsWith("{"));
  if (json === undefined) throw new Error(`Biome judged nothing: ${said}`);
  return JSON.parse(json).diagnostics;
}
