import { describe, expect, it } from "vitest";
import { BadInput } from "#errors";
import { uploadSettingsIn } from "./upload-settings.ts";

const headerOf = (settings: unknown) => Buffer.from(JSON.stringify(settings)).toString("base64url");

describe("what a sender decides about a file", () => {
  it("is any of shift, character set, delimiter, decimal sign and header line", () => {
    const whole = { shiftDays: true, charset: "macintosh", delimiter: "\t", decimal: ",", headerRow: 3 };
    expect(uploadSettingsIn(headerOf(whole))).toEqual(whole);
    expect(uploadSettingsIn(headerOf({ decimal: "." }))).toEqual({ decimal: "." });
  });

  it("is nothing where it decides nothing", () => {
    expect(uploadSettingsIn(headerOf({}))).toBeNull();
    expect(uploadSettingsIn(headerOf({ shiftDays: false }))).toBeNull();
  });

  it("is refused with every accepted key and value, in both languages, where it says something else", () => {
    const wrong = [
      { days: "shift" },
      { shiftDays: "yes" },
      { charset: "latin1" },
      { delimiter: "tab" },
      { decimal: "comma" },
      { headerRow: 0 },
      { headerRow: 1.5 },
      [],
      null,
    ];
    for (const header of ["not base64 of json", ...wrong.map(headerOf)]) {
      expect(() => uploadSettingsIn(header)).toThrow(BadInput);
    }
    const refused = () => uploadSettingsIn(headerOf({ decimal: "comma" }));
    const named = /shiftDays.*true.*charset.*windows-1252.*delimiter.*\|.*decimal.*headerRow.*1/;
    expect(refused).toThrow(
      expect.objectContaining({ sentence: { en: expect.stringMatching(named), fr: expect.stringMatching(named) } }),
    );
  });
});
