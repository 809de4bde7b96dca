import { expect, it } from "vitest";
import { assertNamesNobody, checkedNote } from "#free-text";

const refused = (text: string, ofDocument: boolean): boolean => {
  try {
    assertNamesNobody({ argument: "purpose", text, ofDocument });
    return false;
  } catch (error) {
    expect(String(error)).not.toContain(text);
    return true;
  }
};

it("refuses a text about cases that tells who one is, in the words people use", () => {
  for (const text of [
    "Retrait du consentement le 3 mai 2026",
    "La patiente Mme Martin a retiré son consentement",
    "call me at 06 12 34 56 78",
    "dossier 1850578006084 91",
  ]) {
    expect(refused(text, false), text).toBe(true);
  }
  for (const text of [
    "Comparer la sécrétion d'IL-1β de nos patients à celle des autres centres avant et sous anakinra.",
    "Wrong unit in IL-6 of batch 12, see https://osf.io/abc12",
    "Une réponse claire est attendue de 2019 à 2024.",
  ]) {
    expect(refused(text, false), text).toBe(false);
  }
});

it("lets a plan have its day or its author, and not both, nor a number of a person", () => {
  expect(refused("Statistical analysis plan v2, https://osf.io/abc12, registered 2026-03-01", true)).toBe(false);
  expect(refused("Plan of Prof. Georgin-Lavialle, NCT05512345", true)).toBe(false);
  expect(refused("Mme Martin, 12/03/1998", true)).toBe(true);
  expect(refused("plan of jean.dupont@chu.fr", true)).toBe(true);
});

it("gives a note without blanks around it, and none for an empty one", () => {
  expect([checkedNote("  a note ", 10), checkedNote("  ", 10), checkedNote(null, 10)]).toEqual(["a note", null, null]);
  expect(() => checkedNote("eleven long", 10)).toThrow("at most 10");
});
