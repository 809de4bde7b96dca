import { expect, test } from "vitest";
import { safeReturnTo } from "./return-to.ts";

test("an address of the portal is kept, as a browser writes it", () => {
  expect(safeReturnTo("/")).toBe("/");
  expect(safeReturnTo("/cases?sex=FEMALE&page=2#table")).toBe("/cases?sex=FEMALE&page=2#table");
  expect(safeReturnTo("/cohortes/été")).toBe("/cohortes/%C3%A9t%C3%A9");
  expect(safeReturnTo("/next?to=https://example.org")).toBe("/next?to=https://example.org");
});

test.each([
  ...["//evil.example", "/\\evil.example", "/\t/evil.example", "/\n/evil.example", "https://evil.example", "evil"],
  ...["javascript:alert(1)", "", " /cases", "/..//evil.example", "/.//evil.example", "/%2e%2e//evil.example"],
])("%j leads home", (value) => {
  expect(safeReturnTo(value)).toBe("/");
});

test("what is no text leads home", () => {
  for (const value of [undefined, null, 1, ["/cases", "/cases"], { toString: () => "/cases" }]) {
    expect(safeReturnTo(value)).toBe("/");
  }
});
