import { expect, it } from "vitest";
import { readingOffers } from "./reading-offers.ts";

const NOTHING = { problems: [], decisions: [] };
const found = (rule: string) => ({
  ...NOTHING,
  problems: [
    {
      ...{ rule, severity: "ERROR", sheet: null, cell: null, column: null, occurrences: 1 },
      ...{ message: { en: "", fr: "" }, accepted: { en: "", fr: "" } },
    },
  ],
});
const NO_OFFER = { shiftDays: false, decimal: false, charset: false };

it("offers nothing for a file that asks for nothing", () => {
  expect(readingOffers(NOTHING, {})).toEqual(NO_OFFER);
  expect(readingOffers(found("UNKNOWN_WORD"), {})).toEqual(NO_OFFER);
});

it("offers what a problem of the file asks for", () => {
  expect(readingOffers(found("FIRST_DOSE_NOT_DAY_ZERO"), {})).toEqual({ ...NO_OFFER, shiftDays: true });
  expect(readingOffers(found("AMBIGUOUS_NUMBER"), {})).toEqual({ ...NO_OFFER, decimal: true });
  expect(readingOffers(found("WRONG_CHARSET"), {})).toEqual({ ...NO_OFFER, charset: true });
  expect(readingOffers(found("NOT_A_TABLE"), {})).toEqual({ ...NO_OFFER, charset: true });
});

it("offers the character set of a text with accents, which only a person can judge", () => {
  const decision = { sheet: "cases", charset: "windows-1252", delimiter: ";" };
  const read = (...accented: string[]) => ({ ...NOTHING, decisions: [{ ...decision, accented }] });
  expect(readingOffers(read("tŽmoin"), {})).toEqual({ ...NO_OFFER, charset: true });
  expect(readingOffers(read(), {})).toEqual(NO_OFFER);
});

it("goes on offering what is chosen once its problem is gone", () => {
  expect(readingOffers(NOTHING, { shiftDays: true, decimal: ",", charset: "macintosh" })).toEqual({
    shiftDays: true,
    decimal: true,
    charset: true,
  });
});
