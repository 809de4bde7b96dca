import { expect, test } from "vitest";
import type { ProposedRow } from "./membership-audit.ts";
import { createRemainderGuard } from "./remainder-guard.ts";

const row = (keys: readonly string[]): ProposedRow => ({
  key: keys.join(),
  set: { plus: keys, minus: [] },
  entries: [],
});
const persons = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `p${from + at}`);

test("two sets that differ by three persons are not both published", () => {
  const guard = createRemainderGuard([], 10);
  expect(guard.enter([row(persons(0, 30))])).toBe(true);
  expect(guard.enter([row(persons(0, 27))])).toBe(false);
  expect(guard.enter([row(persons(0, 20))])).toBe(true);
});

test("a small group that only several sets together would give is refused too", () => {
  // 35–39 is one center's share of a menu cell, watched from the start.
  const guard = createRemainderGuard([persons(35, 40)], 10);
  expect(guard.enter([row(persons(0, 40))])).toBe(true);
  expect(guard.enter([row(persons(0, 20))])).toBe(true);
  // total − (0–19) − (20–34) = 35–39.
  expect(guard.enter([row(persons(20, 35))])).toBe(false);
});
