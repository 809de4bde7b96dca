import { expect, it } from "vitest";
import { settingsGiven } from "./upload-settings-given.ts";

it("makes the options of the command line the settings of an upload, and nothing of what is not given", () => {
  expect(settingsGiven({})).toEqual({});
  expect(
    settingsGiven({ "shift-days": true, decimal: ",", charset: "windows-1252", delimiter: "tab", "header-row": "3" }),
  ).toEqual({ shiftDays: true, decimal: ",", charset: "windows-1252", delimiter: "\t", headerRow: 3 });
  expect(settingsGiven({ "header-row": "third" })).toEqual({ headerRow: "third" });
});
