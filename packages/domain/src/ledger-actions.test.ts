import { expect, test } from "vitest";
import { LEDGER_ACTIONS, LEDGER_DETAILS, ledgerObject } from "./ledger-actions.ts";

test("the ledger names what something was done to by its kind and numbers", () => {
  expect(ledgerObject("upload", 12)).toBe("upload:12");
  expect(ledgerObject("access-grant", 4, 5)).toBe("access-grant:4,5");
  expect(ledgerObject("release", "3.2", "4.1")).toBe("release:3.2,4.1");
  expect(ledgerObject("opening", "2027-01-15")).toBe("opening:2027-01-15");
});

test("the ledger takes no code of a case and no opaque id for a number", () => {
  for (const other of ["PAT-07", "Q29ob3J0OjI", "", "3,2", -1, 1.5e300]) {
    expect(() => ledgerObject("cohort", other)).toThrow(RangeError);
  }
});

test("each word of the ledger stands once", () => {
  for (const words of [LEDGER_ACTIONS, LEDGER_DETAILS]) expect(new Set(words).size).toBe(words.length);
});
