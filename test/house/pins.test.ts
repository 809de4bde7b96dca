import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ownPaths, root } from "./repository.ts";

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;
const FIELDS = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

/** Name and wanted version of everything that a package.json asks for. */
function wishes(manifest: Record<string, unknown>): [string, string][] {
  return FIELDS.flatMap((field) =>
    Object.entries(Object(manifest[field])).map(([name, wish]) => [name, String(wish)] as [string, string]),
  );
}

function isPinned(wish: string): boolean {
  return wish === "catalog:" || wish === "workspace:*" || EXACT.test(wish);
}

test("the tests run on the Node that the root pins, for every platform at one version", async () => {
  const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const pins = Object.entries(manifest.optionalDependencies).filter(([name]) => name.startsWith("node-"));
  expect(pins.length).toBeGreaterThan(1);
  expect(new Set(pins.map(([, version]) => `v${version}`))).toEqual(new Set([process.version]));
});

describe("every dependency is asked for in one exact version", () => {
  test("in each package", async () => {
    const { files } = await ownPaths();
    const manifests = files.filter((file) => /(?:^|\/)package\.json$/.test(file));
    expect(manifests.length).toBeGreaterThan(5);
    const loose = await Promise.all(
      manifests.map(async (file) => {
        const asked = wishes(JSON.parse(await readFile(join(root, file), "utf8")));
        return asked.filter(([, wish]) => !isPinned(wish)).map(([name, wish]) => `${file}: ${name} ${wish}`);
      }),
    );
    expect(loose.flat()).toEqual([]);
  });

  test("in the catalogue", async () => {
    const text = await readFile(join(root, "pnpm-workspace.yaml"), "utf8");
    const catalogue = /^catalog:\n((?: {2}.*\n)+)/m.exec(text)?.[1] ?? "";
    const lines = catalogue.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => !EXACT.test(line.split(": ").at(-1) ?? ""))).toEqual([]);
  });

  test("where a planted range would be caught", () => {
    expect(["^1.0.0", "~1.0.0", "1.x", "*", "latest", ">=2", "git+https://example.org/x"].some(isPinned)).toBe(false);
  });
});
