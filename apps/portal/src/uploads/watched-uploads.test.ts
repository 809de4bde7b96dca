import { afterEach, beforeEach, expect, it, vi } from "vitest";

const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, text: string) => void kept.set(key, text),
};
const blocked = () => {
  throw new DOMException("blocked", "SecurityError");
};

beforeEach(() => {
  kept.clear();
  vi.resetModules();
});
afterEach(() => vi.unstubAllGlobals());

it("keeps which uploads are watched and whether they have ended, and no name of a file", async () => {
  vi.stubGlobal("localStorage", storage);
  // As an earlier version kept it.
  kept.set("portal-watched-uploads", '[{"id":"u1","name":"patients of ward 3.xlsx","ended":false}]');
  const { forgetWatched, markEnded, watchUpload } = await import("./watched-uploads.ts");
  watchUpload("u2");
  markEnded("u2");
  expect(kept.get("portal-watched-uploads")).toBe('[{"id":"u1","ended":false},{"id":"u2","ended":true}]');
  forgetWatched();
  expect(kept.get("portal-watched-uploads")).toBe("[]");
});

it("watches on where the browser keeps nothing", async () => {
  vi.stubGlobal("localStorage", { getItem: blocked, setItem: blocked });
  const { lookedAt, watchedUploads, watchUpload } = await import("./watched-uploads.ts");
  watchUpload("u1");
  expect(watchedUploads()).toEqual([{ id: "u1", ended: false }]);
  lookedAt("u1");
  expect(watchedUploads()).toEqual([]);
});
