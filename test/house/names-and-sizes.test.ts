import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { ownPaths, root } from "./repository.ts";

const EMPTY_NAMES = /^(?:utils?|helpers?|common|base|shared|core|types|misc)(?:$|\.)/;
const LONGEST = 400;

function isCode(file: string): boolean {
  return /^(?:packages|apps|infra|test)\/.*\.(?:ts|tsx|sql|css)$/.test(file) && !file.includes("/generated/");
}

async function lengths(): Promise<{ file: string; lines: number }[]> {
  const { files } = await ownPaths();
  return Promise.all(
    files.filter(isCode).map(async (file) => {
      const text = await readFile(join(root, file), "utf8");
      return { file, lines: text.split("\n").length - 1 };
    }),
  );
}

test("no file or folder has a name that says nothing", async () => {
  const { files, folders } = await ownPaths();
  expect(files.length).toBeGreaterThan(50);
  expect([...files, ...folders].filter((path) => EMPTY_NAMES.test(basename(path)))).toEqual([]);
});

test("a planted empty name would be caught, an innocent one not", () => {
  expect(["utils", "helpers.ts", "util.test.ts", "types.d.ts"].every((name) => EMPTY_NAMES.test(name))).toBe(true);
  expect(["cohort.type.ts", "base-line.ts", "core-facility.ts"].some((name) => EMPTY_NAMES.test(name))).toBe(false);
});

test("files and folders are named in kebab-case", async () => {
  const { files } = await ownPaths();
  const named = files.filter(isCode).filter((file) => !/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(basename(file)));
  expect(named).toEqual([]);
});

test("no file is longer than 400 lines", async () => {
  const long = (await lengths()).filter(({ lines }) => lines > LONGEST);
  expect(long).toEqual([]);
});

test("most files are short: nine in ten below 200 lines", async () => {
  const sorted = (await lengths()).map(({ lines }) => lines).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  console.info(`${sorted.length} files: median ${at(0.5)} lines, nine in ten within ${at(0.9)}, longest ${at(1)}`);
  expect(at(0.9)).toBeLessThan(200);
});

test("nothing joins the fixed top level", async () => {
  const { files, folders } = await ownPaths();
  const top = [...files, ...folders].filter((path) => !path.includes("/") && !path.startsWith("."));
  const allowed = [
    ...["LICENSE", "README.md", "package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", "tsconfig.json"],
    ...["apps", "infra", "packages", "test"],
  ];
  expect(top.filter((path) => !allowed.includes(path))).toEqual([]);
});
