import { randomBytes } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { isOpenEnded, openEndedGzip, splicedGzip } from "./spliced-gzip.ts";

it("is one gzip of texts and of what was packed before, whatever their lengths", async () => {
  // A compressible text of several windows of 32 kB, noise, one byte, and beginnings longer than one stored block.
  const held = [Buffer.from("IL-1β ×112; ".repeat(20_000)), randomBytes(70_001), Buffer.from("x")];
  const around = [Buffer.from('{"body":'), randomBytes(2 * 0xffff + 1), Buffer.from(""), Buffer.from("}")];
  const packed = await Promise.all(held.map(openEndedGzip));
  for (const [at, gzip] of packed.entries()) {
    expect(isOpenEnded(gzip)).toBe(true);
    expect(gunzipSync(gzip).equals(held[at] ?? Buffer.alloc(0))).toBe(true);
  }
  const parts = around.flatMap((text, at) => [{ text }, ...packed.slice(at, at + 1).map((gzip) => ({ gzip }))]);
  const whole = around.flatMap((text, at) => [text, ...held.slice(at, at + 1)]);
  expect(gunzipSync(splicedGzip(parts)).equals(Buffer.concat(whole))).toBe(true);
});

it("knows a gzip that nothing can follow", () => {
  expect(isOpenEnded(gzipSync("IL-1β ×112"))).toBe(false);
  expect(isOpenEnded(gzipSync(""))).toBe(false);
});
