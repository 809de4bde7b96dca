import { expect, it } from "vitest";
import { oldBaselineNotes } from "./old-baselines.ts";

// Day −91 is more than 90 days before the first dose, day −90 is not.
it("values before treatment that are more than 90 days old are counted, and nothing is said where none is", () => {
  const [note, ...more] = oldBaselineNotes([-400, -91, -90, -3]);
  expect(more).toEqual([]);
  expect(note).toMatchObject({ code: "OLD_BASELINES", severity: "INFO" });
  expect(note?.text.en).toMatch(/^2 of 4 values/);
  expect(note?.text.fr).toMatch(/^2 des 4 valeurs/);
  expect(oldBaselineNotes([-90, 0])).toEqual([]);
});
