import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { forgetDraft, rememberDraft, rememberedDraft } from "./draft-memory.ts";

/** What a browser keeps, as a map. */
function keptInMemory() {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
  return { kept, storage };
}

const DRAFT = {
  roles: {
    Sexe: { kind: "FIELD", target: "cases.sex", words: { "cell text": "MALE" } },
    n: { kind: "IGNORED" },
  },
  constants: { "samples.specimen": "SERUM" },
  numberReplicates: false,
} as const;

let memory: ReturnType<typeof keptInMemory>;
beforeEach(() => {
  memory = keptInMemory();
  vi.stubGlobal("localStorage", memory.storage);
  vi.useFakeTimers({ now: new Date("2026-03-01T08:00:00Z") });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("keeps decisions by cohort and columns, and nothing that stands in a cell", () => {
  rememberDraft("c1", ["Sexe", "n"], DRAFT);
  expect(rememberedDraft("c1", ["Sexe", "n"])?.draft.constants).toEqual({ "samples.specimen": "SERUM" });
  expect(rememberedDraft("c2", ["Sexe", "n"])).toBeNull();
  expect(rememberedDraft("c1", ["Sexe"])).toBeNull();
  expect([...memory.kept.values()].join()).not.toContain("cell text");
});

it("forgets them after fourteen days, and at once when told", () => {
  rememberDraft("c1", ["n"], DRAFT);
  vi.setSystemTime(new Date("2026-03-15T07:00:00Z"));
  expect(rememberedDraft("c1", ["n"])).not.toBeNull();
  vi.setSystemTime(new Date("2026-03-15T09:00:00Z"));
  expect(rememberedDraft("c1", ["n"])).toBeNull();
  vi.setSystemTime(new Date("2026-03-02T09:00:00Z"));
  forgetDraft("c1", ["n"]);
  expect(rememberedDraft("c1", ["n"])).toBeNull();
});
