import { describe, expect, it } from "vitest";
import { base64url } from "./send-file.ts";

describe("a column mapping in a header", () => {
  it("is what Node reads back, accents and all", () => {
    const mapping = '{"version":1,"columns":{"cases.case_code":"Numéro de patient ≥ 1"}}';
    expect(Buffer.from(base64url(mapping), "base64url").toString("utf8")).toBe(mapping);
  });

  it("uses no sign that a header or an address would change", () => {
    expect(base64url("ÿþ??>>~~")).toMatch(/^[A-Za-z0-9_-]+$/);
  });
});
