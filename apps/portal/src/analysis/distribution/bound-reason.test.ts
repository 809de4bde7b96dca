import i18next from "i18next";
import { beforeAll, expect, it } from "vitest";
import words from "../../language/en.ts";
import type { Wording } from "../../language/use-language.ts";
import { boundReason } from "./bound-reason.ts";

let wording: Wording;

beforeAll(async () => {
  await i18next.init({
    ...{ interpolation: { escapeValue: false }, lng: "en", ns: ["portal"], defaultNS: "portal" },
    resources: { en: { portal: words } },
  });
  wording = { t: i18next.t, language: "en", localized: (text) => text.en };
});

const none = { atLeast: null, atMost: null, certainAtLeast: null, certainAtMost: null };
const bound = {
  ...{ __typename: "RatioBound" as const, denominator: "vsControls", nNumerator: 6, nDenominator: 6, centers: 1 },
  ...none,
};

it("says which side lies below its limits, and what is certain of that side", () => {
  expect(boundReason({ ...bound, atLeast: 29, certainAtLeast: 12 }, wording)).toBe(
    "bound: controls lie below their limits; 95 % certain to be at least ×12",
  );
  expect(boundReason({ ...bound, atMost: 0.02, certainAtMost: 0.05 }, wording)).toBe(
    "bound: the group lies below its limits, and controls do not; 95 % certain to be at most ×0.05",
  );
  expect(boundReason({ ...bound, atMost: 0.02, centers: 2 }, wording)).toMatch(/do not; 2 centers/);
});

it("says of pairs that too many lie beyond their limits", () => {
  expect(boundReason({ ...bound, denominator: "vsBaseline", atMost: 0.02 }, wording)).toMatch(/too many pairs/);
});
