import { describe, expect, it } from "vitest";
import { base64url, headersOf } from "./send-file.ts";

describe("a column mapping in a header", () => {
  it("is what Node reads back, accents and all", () => {
    const mapping = '{"version":1,"columns":{"cases.case_code":"Numéro de patient ≥ 1"}}';
    expect(Buffer.from(base64url(mapping), "base64url").toString("utf8")).toBe(mapping);
  });

  it("uses no sign that a header or an address would change", () => {
    expect(base64url("ÿþ??>>~~")).toMatch(/^[A-Za-z0-9_-]+$/);
  });
});

describe("what is sent beside a file", () => {
  const file = { file: { name: "données.csv" }, mappingText: null, idempotencyKey: "key" };

  it("holds what was decided about it", () => {
    const headers = headersOf({ ...file, choices: { shiftDays: true, decimal: ",", charset: undefined } });
    const said = Buffer.from(headers["Upload-Settings"] ?? "", "base64url").toString("utf8");
    expect(JSON.parse(said)).toEqual({ shiftDays: true, decimal: "," });
  });

  it("holds no header of settings where the file decides all", () => {
    expect(Object.keys(headersOf({ ...file, choices: { decimal: undefined } }))).not.toContain("Upload-Settings");
  });
});
