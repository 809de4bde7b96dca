// Builds the portal into apps/portal/dist, or does nothing where no input has changed since the last build.
//
//   node infra/build/build-portal.ts --codegen   writes apps/portal/src/generated (needed before `tsc -b`)
//   node infra/build/build-portal.ts             the same, then the bundle, and the explorer's into apps/portal/explorer/dist,
//                                              each text with its compressed forms beside it
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compressFiles } from "./compress-files.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const portal = join(root, "apps/portal");
const stamps = join(root, "node_modules/.cache/portal");
const generated = join(portal, "src/generated/operations.ts");
const bundle = join(portal, "dist/index.html");
const explorer = join(portal, "explorer/dist/index.html");

const operationInputs = ["apps/portal/src", "apps/portal/codegen.ts", "packages/contract/schema.graphql"];
const bundleInputs = [
  "apps/portal/src",
  "apps/portal/public",
  "apps/portal/index.html",
  "apps/portal/vite.config.ts",
  "apps/portal/package.json",
  "packages/domain/src",
  "packages/figures/src",
  "packages/intake/src",
  "packages/statistics/src",
  "packages/contract/schema.graphql",
  "infra/build/compress-files.ts",
  "pnpm-lock.yaml",
];

const explorerInputs = [
  "apps/portal/src/explorer",
  "apps/portal/src/language/chosen-language.ts",
  "apps/portal/explorer/index.html",
  "apps/portal/vite.config.ts",
  "apps/portal/package.json",
  "infra/build/compress-files.ts",
  "pnpm-lock.yaml",
];

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function isInput(file: string): boolean {
  return !file.includes("/src/generated/") && !/\.test\.tsx?$/.test(file);
}

/** One hash over the names and bytes of all inputs. */
function hashOf(inputs: readonly string[], accept: (file: string) => boolean): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of inputs.flatMap((input) => filesUnder(join(root, input))).sort()) {
    if (accept(file)) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function isFresh(step: string, hash: string, output: string): boolean {
  const stamp = join(stamps, step);
  return existsSync(output) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
}

function remember(step: string, hash: string): void {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, step), hash);
}

const requireFromPortal = createRequire(join(portal, "package.json"));

async function fromPortal<T>(name: string): Promise<T> {
  return (await import(pathToFileURL(requireFromPortal.resolve(name)).href)) as T;
}

async function generateOperations(): Promise<void> {
  const hash = hashOf(operationInputs, (file) => !file.includes("/src/") || file.endsWith(".graphql"));
  if (isFresh("operations", hash, generated)) return;
  const { generate } = await fromPortal<typeof import("@graphql-codegen/cli")>("@graphql-codegen/cli");
  const { codegenConfig } = await import(pathToFileURL(join(portal, "codegen.ts")).href);
  await generate({ ...codegenConfig, cwd: portal }, true);
  remember("operations", hash);
}

/** The portal itself, or the explorer, which is built anew only when its few files or the packages change. */
async function buildPages(step: "bundle" | "explorer", inputs: readonly string[], output: string): Promise<void> {
  const hash = hashOf(inputs, isInput);
  if (isFresh(step, hash, output)) return;
  process.env.NODE_ENV = "production";
  const { build } = await fromPortal<typeof import("vite")>("vite");
  const root = step === "explorer" ? join(portal, "explorer") : portal;
  const mode = step === "explorer" ? "explorer" : "production";
  // The packages of the editor bring warnings of their own by the dozen.
  const logLevel = step === "explorer" ? "error" : "warn";
  await build({ root, mode, configFile: join(portal, "vite.config.ts"), logLevel });
  await compressFiles(dirname(output));
  remember(step, hash);
}

try {
  await generateOperations();
  if (!process.argv.includes("--codegen")) {
    await buildPages("bundle", bundleInputs, bundle);
    await buildPages("explorer", explorerInputs, explorer);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
