import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./repository.ts";

const OPEN = new Set([
  ...["MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "Unlicense", "CC0-1.0", "Zlib"],
  ...["BlueOak-1.0.0", "Python-2.0", "PostgreSQL", "CC-BY-4.0", "CC-BY-3.0", "Unicode-3.0", "BSL-1.0", "OFL-1.1"],
  ...["PSF-2.0"],
  // Weak copyleft on the file itself: used unchanged, which leaves the portal's own licence alone.
  ...["MPL-2.0"],
]);

// Packages that state no licence in package.json; each read by a person.
const STATED_ELSEWHERE: Record<string, string> = { "combine-errors": "MIT" };

/** Whether an SPDX expression can be met by open licences alone: all parts of an AND, any part of an OR. */
function isOpen(expression: string): boolean {
  const plain = expression.replace(/^\((.*)\)$/, "$1");
  if (/ OR /i.test(plain)) return plain.split(/ OR /i).some((part) => isOpen(part.trim()));
  if (/ AND /i.test(plain)) return plain.split(/ AND /i).every((part) => isOpen(part.trim()));
  return OPEN.has(plain.replace(/ WITH .*$/, ""));
}

function licenceOf(manifest: { name?: unknown; license?: unknown; licenses?: unknown }): string {
  const { name, license, licenses } = manifest;
  if (typeof license === "string") return license;
  const older: { type?: unknown }[] = Array.isArray(licenses) ? licenses : [Object(license)];
  const stated = older.flatMap(({ type }) => (typeof type === "string" ? [type] : []));
  return stated.length > 0 ? stated.join(" OR ") : (STATED_ELSEWHERE[String(name)] ?? "none stated");
}

/** Every package in one of pnpm's stores within this repository, with its licence; none where nothing is installed. */
async function installed(folder: string): Promise<{ name: string; licence: string }[]> {
  const store = join(root, folder, "node_modules/.pnpm");
  const found: { name: string; licence: string }[] = [];
  for (const entry of await readdir(store, { withFileTypes: true }).catch(() => [])) {
    const match = /^(@[^+@]+\+)?([^@]+)@[^_(]+/.exec(entry.name);
    if (!entry.isDirectory() || match === null) continue;
    const name = `${(match[1] ?? "").replace("+", "/")}${match[2]}`;
    const path = join(store, entry.name, "node_modules", name, "package.json");
    const text = await readFile(path, "utf8").catch(() => undefined);
    if (text !== undefined) found.push({ name, licence: licenceOf(JSON.parse(text)) });
  }
  return found;
}

describe("the portal may be shared as open source", () => {
  test("because every package it installs is", async () => {
    const packages = await installed("");
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(({ licence }) => !isOpen(licence))).toEqual([]);
  });

  test("and so is every package of the servers it is measured against, once they were measured", async () => {
    const packages = await installed("test/bench/peers");
    expect(packages.filter(({ licence }) => !isOpen(licence))).toEqual([]);
  });

  test("which a planted licence would contradict", () => {
    expect(["GPL-3.0-only", "AGPL-3.0", "SSPL-1.0", "BUSL-1.1", "UNLICENSED", "none stated"].some(isOpen)).toBe(false);
    expect(["(MIT OR GPL-3.0)", "MIT AND ISC", "Apache-2.0 WITH LLVM-exception"].every(isOpen)).toBe(true);
    expect(isOpen("MIT AND GPL-3.0")).toBe(false);
  });
});
