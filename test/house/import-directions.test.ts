import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { judge, type Planted } from "./planted-lint.ts";
import { ownPaths, root } from "./repository.ts";

const FOUNDATIONS = ["access", "db", "audit", "schema-parts"];
const api = "apps/api/src";
/** Files of the shell that start everything else. */
const SHELL = ["server", "start", "entities", "schema", "main", "portal", "daily-tasks", "jobs", "job-claims"];
/** Which features and files of the shell each feature builds on; no feature is left out. */
const BUILDS_ON: Readonly<Record<string, readonly string[]>> = {
  accounts: ["centers"],
  analysis: ["centers", "cohorts", "cases", "releases"],
  arrivals: ["uploads", "import-profiles"],
  cases: ["cohorts"],
  centers: [],
  cohorts: ["centers"],
  exports: ["centers", "cohorts", "cases", "releases"],
  grants: ["centers", "cohorts", "mail"],
  "import-profiles": ["uploads", "cohorts"],
  ledger: [],
  mail: [],
  members: ["accounts", "centers", "mail"],
  releases: ["cases", "cohorts", "uploads", "jobs", "job-claims"],
  tokens: ["centers"],
  uploads: ["cohorts", "mail"],
  withdrawals: ["releases", "uploads", "cohorts", "cases"],
};
/** Folders of the shell, which build on every feature. */
const SHELL_FOLDERS = ["command-line", "demonstration", "graphql", "http"];

function refusedIn(path: string, ...sources: string[]): Planted[] {
  return sources.map((source) => ({ path, line: `import "${source}";` }));
}

async function expectRefused(planted: Planted[]): Promise<void> {
  const verdicts = await judge(planted);
  expect(verdicts.filter((one) => one.refusals.length === 0).map(({ path, line }) => ({ path, line }))).toEqual([]);
}

async function expectAllowed(planted: Planted[]): Promise<void> {
  const verdicts = await judge(planted);
  expect(verdicts.filter((one) => one.refusals.length > 0)).toEqual([]);
}

async function slices(): Promise<string[]> {
  const entries = await readdir(join(root, api), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

describe("a planted import against the directions of the house is refused", () => {
  test("into another slice by path, or by a file behind its door, from every folder of the API there is", async () => {
    const { folders } = await ownPaths();
    const inside = folders
      .filter((folder) => folder.startsWith(`${api}/`))
      .map((folder) => folder.slice(api.length + 1));
    expect(inside.length).toBeGreaterThan(5);
    const planted = inside.flatMap((folder) => {
      const up = "../".repeat(folder.split("/").length);
      const other = folder.startsWith("grants") ? "tokens" : "grants";
      return refusedIn(`${api}/${folder}/planted.ts`, `${up}${other}/list.sql.ts`, `#${other}/list.sql`);
    });
    await expectRefused(planted);
  });

  test("from a foundation into a feature", async () => {
    const features = (await slices()).filter((slice) => !FOUNDATIONS.includes(slice));
    expect(features.length).toBeGreaterThan(5);
    for (const foundation of ["access", "db", "audit"]) {
      await expectRefused(refusedIn(`${api}/${foundation}/planted.ts`, ...features.map((feature) => `#${feature}`)));
    }
  });

  test("from a feature into one it does not build on, or into what starts it", async () => {
    expect((await slices()).toSorted()).toEqual(
      [...Object.keys(BUILDS_ON), ...FOUNDATIONS, ...SHELL_FOLDERS].toSorted(),
    );
    const others = [...Object.keys(BUILDS_ON), ...SHELL_FOLDERS, ...SHELL];
    const planted = Object.entries(BUILDS_ON).flatMap(([feature, open]) => {
      const closed = others.filter((other) => other !== feature && !open.includes(other)).map((other) => `#${other}`);
      return refusedIn(`${api}/${feature}/planted.ts`, ...closed);
    });
    await expectRefused([
      ...planted,
      ...refusedIn(`${api}/analysis/summary/planted.ts`, "#uploads", "#accounts", "#grants", "#exports", "#mail"),
      ...refusedIn(`${api}/analysis/opening/planted.entity.ts`, "#cohorts", "../summary/cytokine-value.sql.ts"),
      ...refusedIn(`${api}/cases/planted.entity.ts`, "#cohorts", "../cohorts/cohort.sql.ts"),
    ]);
  });

  test("from one app into the other", async () => {
    await expectRefused([
      ...refusedIn(`${api}/planted.ts`, "@nlrp12/portal", "@nlrp12/portal/src/main.tsx", "../../portal/src/main.tsx"),
      ...refusedIn(`${api}/cases/planted.ts`, "@nlrp12/portal", "../../../portal/src/main.tsx"),
      ...refusedIn(
        "apps/portal/src/cases/planted.tsx",
        "@nlrp12/api",
        "@nlrp12/api/src/main.ts",
        "../../../api/src/main.ts",
      ),
    ]);
  });

  test("from a package into one that it is not built on", async () => {
    const foreign = ["@nlrp12/api", "@nlrp12/portal", "../../../apps/api/src/main.ts", "../../figures/src/index.ts"];
    await expectRefused([
      ...refusedIn("packages/domain/src/planted.ts", "@nlrp12/statistics", "zod", "node:fs", ...foreign),
      ...refusedIn("packages/statistics/src/planted.ts", "@nlrp12/disclosure", "node:fs", ...foreign),
      ...refusedIn("packages/disclosure/src/planted.ts", "@nlrp12/intake", "node:fs", "pg", ...foreign),
      ...refusedIn("packages/intake/src/planted.ts", "@nlrp12/statistics", "node:fs", ...foreign),
      ...refusedIn("packages/figures/src/planted.tsx", "@nlrp12/statistics", "@nlrp12/contract", ...foreign),
      ...refusedIn(
        "apps/portal/src/cases/planted.tsx",
        "@nlrp12/statistics",
        "@nlrp12/disclosure",
        "../../../../packages/domain/src/index.ts",
      ),
      ...refusedIn("apps/portal/src/methods/planted.ts", "@nlrp12/disclosure", "@nlrp12/api"),
    ]);
  });

  test("also as a type, a re-export or a dynamic import", async () => {
    const path = `${api}/uploads/planted.ts`;
    await expectRefused([
      { path, line: 'import type { Case } from "#cases";' },
      { path, line: 'export { Case } from "#cases";' },
      { path, line: 'export * from "#cases";' },
      { path, line: 'await import("#cases");' },
    ]);
  });
});

test("the directions of the house themselves are open", async () => {
  await expectAllowed([
    ...Object.entries(BUILDS_ON).flatMap(([feature, open]) =>
      refusedIn(`${api}/${feature}/planted.ts`, ...open.map((other) => `#${other}`)),
    ),
    ...refusedIn(`${api}/uploads/planted.ts`, "#access", "#db", "#audit", "@nlrp12/intake", "./uploads.sql.ts"),
    ...refusedIn(`${api}/analysis/planted.ts`, "@nlrp12/disclosure"),
    ...refusedIn(`${api}/analysis/summary/planted.ts`, "#cohorts", "../frame/answer-frame.ts", "@nlrp12/statistics"),
    ...refusedIn(`${api}/cases/planted.entity.ts`, "../cohorts/cohort.entity.ts"),
    ...refusedIn("packages/statistics/src/planted.ts", "@nlrp12/domain"),
    ...refusedIn("packages/disclosure/src/planted.ts", "@nlrp12/domain", "@nlrp12/statistics"),
    ...refusedIn("apps/portal/src/cases/planted.tsx", "@nlrp12/domain", "@nlrp12/figures"),
    ...refusedIn("apps/portal/src/methods/planted.ts", "@nlrp12/statistics"),
  ]);
});

/** `import … from "@nlrp12/intake"` with anything but types, which puts the file reader into the first page. */
function importsIntakeAtOnce(text: string): boolean {
  const statements = text.matchAll(/(?:^|;)\s*(?:import|export)\s+(?!type\b)[^;"']*?["']@nlrp12\/intake["']/gm);
  return [...statements].length > 0;
}

describe("the portal loads the reading of cohort files when a file is dropped", () => {
  test("and not with its first page", async () => {
    const { files } = await ownPaths();
    // A worker is a file of its own, fetched when it is started.
    const portal = files.filter(
      (file) => /^apps\/portal\/src\/.*\.tsx?$/.test(file) && !/\.(?:test|worker)\./.test(file),
    );
    expect(portal.length).toBeGreaterThan(0);
    const texts = await Promise.all(
      portal.map(async (file) => ({ file, text: await readFile(join(root, file), "utf8") })),
    );
    expect(texts.filter(({ text }) => importsIntakeAtOnce(text)).map(({ file }) => file)).toEqual([]);
  });

  test("which a planted import would be caught at", () => {
    expect(importsIntakeAtOnce('import { readWorkbook } from "@nlrp12/intake";')).toBe(true);
    expect(importsIntakeAtOnce('import "@nlrp12/intake";')).toBe(true);
    expect(importsIntakeAtOnce('import {\n  readWorkbook,\n} from "@nlrp12/intake";')).toBe(true);
    expect(importsIntakeAtOnce('export * from "@nlrp12/intake";')).toBe(true);
    expect(importsIntakeAtOnce('import type { Problem } from "@nlrp12/intake";')).toBe(false);
    expect(importsIntakeAtOnce('const intake = await import("@nlrp12/intake");')).toBe(false);
  });
});
