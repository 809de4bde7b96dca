import { describe, expect, it } from "vitest";
import { sayingsOf } from "./send-file.ts";
import { readRefusal } from "./server-answer.ts";

describe("what is said of a file beside its bytes", () => {
  const file = { cohort: "c", file: { name: "données.csv" } };

  it("is its cohort, its name, and the profile that says how it is read", () => {
    expect(sayingsOf({ ...file, profile: "p1" })).toEqual({ cohort: "c", filename: "données.csv", profile: "p1" });
  });

  it("names no profile for a file that is read as it is", () => {
    expect(Object.keys(sayingsOf({ ...file, profile: null }))).not.toContain("profile");
  });
});

describe("a refusal of the server", () => {
  it("is read in both languages, and anything else is no sentence", () => {
    const message = { en: "No.", fr: "Non." };
    expect(readRefusal(JSON.stringify({ code: "CONFLICT", message }))).toEqual({ code: "CONFLICT", message });
    for (const body of ["", "<html>", "null", '{"message":"no"}']) expect(readRefusal(body).message).toBeNull();
  });
});
