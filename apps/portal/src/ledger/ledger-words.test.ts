import { createInstance } from "i18next";
import { expect, test } from "vitest";
import { detailText, objectText } from "./ledger-words.ts";
import { ledgerEn } from "./words.en.ts";
import { ledgerFr } from "./words.fr.ts";

const words = { en: { translation: { ledger: ledgerEn } }, fr: { translation: { ledger: ledgerFr } } };
const inEnglish = createInstance({ lng: "en", resources: words, interpolation: { escapeValue: false } });
const inFrench = createInstance({ lng: "fr", resources: words, interpolation: { escapeValue: false } });
await Promise.all([inEnglish.init(), inFrench.init()]);

test("an entry says in words what it was done to", () => {
  expect(objectText("release:3.2,4.1", inEnglish.t)).toBe("Release 3.2, 4.1");
  expect(objectText("access-request:7", inFrench.t)).toBe("Demande d'accès 7");
  expect(objectText("opening:2027-01-15", inEnglish.t)).toBe("Opening 2027-01-15");
});

test("entries of earlier forms say the same, since none of them is ever changed", () => {
  expect(objectText("releases:3.2", inEnglish.t)).toBe("Release 3.2");
  expect(objectText("access_request:7", inEnglish.t)).toBe("Request for access 7");
  expect(objectText("access_grant:4,5", inEnglish.t)).toBe("Access 4, 5");
  // Base64 of `Cohort:2`, `Cohort:14` and `Center:3`.
  expect(objectText("Q29ob3J0OjI", inFrench.t)).toBe("Cohorte 2");
  expect(objectText("Q29ob3J0OjE0", inFrench.t)).toBe("Cohorte 14");
  expect(objectText("Q2VudGVyOjM", inEnglish.t)).toBe("Center 3");
  expect(objectText("ship:1", inEnglish.t)).toBe("ship:1");
});

test("details are said in words, and hashes not at all", () => {
  const details = [
    { name: "cohort", value: "2" },
    { name: "masks", value: "3" },
    { name: "plan", value: "9f" },
  ];
  expect(detailText(details, inFrench.t)).toBe("cohorte : 2 · formes de numéros : 3");
});
