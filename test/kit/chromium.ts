import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";

const run = promisify(execFile);

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

// Fetched only where neither the system nor its package manager has a browser: 75 MB that no newcomer should wait for.
const PACKAGED = { name: "@sparticuz/chromium", version: "153.0.0" };
const PACKAGE_FOLDER = fileURLToPath(new URL("../../.cache/chromium", import.meta.url));

function installed(): string | undefined {
  return USUAL_PLACES.find((path) => existsSync(path));
}

/** A sentence for one way that did not lead to a browser. */
function failure(way: string, error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return `${way} failed (${words.trim().split("\n").at(-1) ?? "without a word"})`;
}

async function fromSystemPackages(): Promise<string> {
  if (process.getuid?.() !== 0) throw new Error("only root may install packages");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { env, maxBuffer: 64 * 1024 * 1024 };
  await run("apt-get", ["update"], options);
  await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], options);
  const path = installed();
  if (path === undefined) throw new Error("the package chromium left no program behind");
  return path;
}

async function fromRegistry(): Promise<string> {
  const entry = join(PACKAGE_FOLDER, "node_modules", PACKAGED.name, "build/index.js");
  if (!existsSync(entry)) {
    await mkdir(PACKAGE_FOLDER, { recursive: true });
    const wanted = `${PACKAGED.name}@${PACKAGED.version}`;
    await run("npm", ["install", "--prefix", PACKAGE_FOLDER, "--no-save", "--no-audit", "--no-fund", wanted]);
  }
  const { default: packaged } = await import(pathToFileURL(entry).href);
  return String(await packaged.executablePath());
}

/**
 * Path of a Chromium: the one named in `CHROMIUM_PATH`, the system's, one that the system's package manager installs
 * for root, else the one of an npm package. Throws a sentence with what was tried; a test is never skipped for want of it.
 */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, where no program is.`);
  }
  const present = installed();
  if (present !== undefined) return present;
  const failures: string[] = [];
  for (const [way, take] of [
    ["apt-get install chromium", fromSystemPackages],
    [`npm install ${PACKAGED.name}`, fromRegistry],
  ] as const) {
    try {
      return await take();
    } catch (error) {
      failures.push(failure(way, error));
    }
  }
  throw new Error(
    `The browser tests need a Chromium: install one or name it in CHROMIUM_PATH; ${failures.join("; ")}.`,
  );
}

/** A headless browser that asks nobody but the portal under test. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    // The flag is among the arguments: playwright-core's own choice would be its headless shell.
    headless: false,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
