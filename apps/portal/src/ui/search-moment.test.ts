import { expect, test } from "vitest";
import { momentOf, searchMoment } from "./search-moment.ts";

test("a day in the address asks for the state at its end, a moment for that moment", () => {
  expect(momentOf("2026-11-22")).toBe("2026-11-22T23:59:59.999Z");
  expect(momentOf("2026-11-22T10:00:00Z")).toBe("2026-11-22T10:00:00Z");
  expect(momentOf(undefined)).toBeUndefined();
});

test("what is no day counts as not said", () => {
  const read = (asOf: string) => searchMoment().parse(asOf);
  expect(read("2026-11-22")).toBe("2026-11-22");
  expect(read("2026-02-30")).toBeUndefined();
  expect(read("yesterday")).toBeUndefined();
});
