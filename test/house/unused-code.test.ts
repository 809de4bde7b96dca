import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ownPaths, root, runIn } from "./repository.ts";

let copy = "";

/** The repository as people wrote it, beside the installed packages of the real one. */
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "unused-"));
  const { files } = await ownPaths();
  for (const file of files) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await cp(join(root, file), join(copy, file));
  }
  for (const member of ["", "test", ...(await membersOf("packages")), ...(await membersOf("apps"))]) {
    await symlink(join(root, member, "node_modules"), join(copy, member, "node_modules"));
  }
});

afterAll(async () => {
  await rm(copy, { recursive: true, force: true });
});

async function membersOf(folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
}

test("planted code that nothing uses, and a planted package that nobody declared, are found", async () => {
  await writeFile(join(copy, "apps/api/src/db/planted-file.ts"), "export const planted = 1;\n");
  await writeFile(join(copy, "packages/domain/src/planted-file.ts"), "export const planted = 1;\n");
  await writeFile(join(copy, "apps/portal/src/ui/planted-file.tsx"), "export const planted = 1;\n");
  await appendFile(join(copy, "apps/api/src/db/embedded-port.ts"), "\nexport const plantedExport = 1;\n");
  await appendFile(join(copy, "packages/domain/src/unit.ts"), 'import "planted-package";\n');
  const manifest = JSON.parse(await readFile(join(copy, "apps/api/package.json"), "utf8"));
  manifest.dependencies["planted-dependency"] = "1.0.0";
  await writeFile(join(copy, "apps/api/package.json"), JSON.stringify(manifest));
  const { code, said } = await runIn(copy, "knip", ["--no-progress"]);
  expect(code).toBe(1);
  expect(said).toContain("apps/api/src/db/planted-file.ts");
  expect(said).toContain("packages/domain/src/planted-file.ts");
  expect(said).toContain("apps/portal/src/ui/planted-file.tsx");
  expect(said).toMatch(/plantedExport .*embedded-port\.ts/);
  expect(said).toMatch(/planted-package .*unit\.ts/);
  expect(said).toMatch(/planted-dependency .*apps\/api\/package\.json/);
});
