import { QueryFailedError } from "typeorm";
import { expect, it } from "vitest";
import { isDiskFull } from "./disk-full.ts";

it("a full disk is known by the codes of the file system and of PostgreSQL, also inside a failed statement", () => {
  const withCode = (code: string) => Object.assign(new Error("no room"), { code });
  expect(["ENOSPC", "EDQUOT", "53100"].map((code) => isDiskFull(withCode(code)))).toEqual([true, true, true]);
  expect(isDiskFull(new QueryFailedError("insert", [], withCode("53100")))).toBe(true);
  expect([withCode("ENOENT"), new Error("x"), "ENOSPC"].map(isDiskFull)).toEqual([false, false, false]);
});
