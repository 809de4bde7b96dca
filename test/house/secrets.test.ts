import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ownPaths, root } from "./repository.ts";

const SECRETS: [string, RegExp][] = [
  ["private key", /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
  ["access token of a portal", /\bn12_[A-Za-z0-9_-]{20,}/],
  ["token of a code host", /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|glpat-[\w-]{20,}|npm_[A-Za-z0-9]{30,})/],
  ["key of a cloud", /\b(?:AKIA[0-9A-Z]{16}|AIza[0-9A-Za-z_-]{35}|xox[abprs]-[0-9A-Za-z-]{10,})/],
  ["signed web token", /\beyJ[A-Za-z0-9_-]{15,}\.eyJ[A-Za-z0-9_-]{15,}\.[A-Za-z0-9_-]{15,}/],
  [
    "password in an address",
    /\b[a-z][a-z0-9+]*:\/\/[^\s:/@"'`${}<>]+:(?!\/\/)[^\s:/@"'`${}<>]{8,}(?<!:password)@(?!127\.0\.0\.1|localhost)/,
  ],
  ["password as text", /\b(?:password|secret|api_?key)["']?\s*[:=]\s*["'][A-Za-z0-9+/_-]{24,}["']/i],
];
const LARGEST = 2_000_000;

function secretsIn(text: string): string[] {
  return SECRETS.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
}

test("no file of the repository holds a secret", async () => {
  const { files } = await ownPaths();
  const found: string[] = [];
  for (const file of files) {
    if (file === "pnpm-lock.yaml" || (await stat(join(root, file))).size > LARGEST) continue;
    for (const kind of secretsIn(await readFile(join(root, file), "utf8"))) found.push(`${file}: ${kind}`);
  }
  expect(files.length).toBeGreaterThan(50);
  expect(found).toEqual([]);
});

test("a planted secret would be found", () => {
  // Put together here, so that this file itself holds none.
  const planted = [
    ["-----BEGIN", "RSA PRIVATE KEY-----"].join(" "),
    ["n12", "a".repeat(32)].join("_"),
    ["ghp", "b".repeat(36)].join("_"),
    ["AKIA", "ABCDEFGHIJKLMNOP"].join(""),
    ["eyJ", "c".repeat(20), ".eyJ", "d".repeat(20), ".", "e".repeat(20)].join(""),
    ["postgres://portal:", "hunter2hunter2", "@db.example.org/portal"].join(""),
    ["const password = '", "f".repeat(32), "';"].join(""),
  ];
  expect(planted.map((text) => secretsIn(text).length > 0)).toEqual(planted.map(() => true));
  expect(secretsIn("postgres://portal:password@127.0.0.1:5432/portal")).toEqual([]);
});
