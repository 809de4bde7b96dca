import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looksLikeDatedCode } from "./calendar-date.ts";
import { identifierIn, namesAnIdentifier } from "./identifier.ts";
import { holdsNationalNumber, nationalNumberKey } from "./national-number.ts";

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const department = fc.oneof(
  fc
    .integer({ min: 1, max: 95 })
    .filter((value) => value !== 20)
    .map((value) => String(value).padStart(2, "0")),
  fc.constantFrom("2A", "2B", "97", "98", "99"),
);
const thirteen = fc
  .tuple(fc.constantFrom("1", "2"), digits(2), fc.integer({ min: 1, max: 12 }), department, digits(3), digits(3))
  .map(
    ([sex, year, month, where, commune, order]) =>
      `${sex}${year}${String(month).padStart(2, "0")}${where}${commune}${order}`,
  );
const withKey = (number: string) => `${number}${String(nationalNumberKey(number)).padStart(2, "0")}`;

describe("a French social security number", () => {
  // 1 85 05 78 006 084: 1850578006084 mod 97 = 6, so the key is 97 − 6 = 91.
  // 2 67 03 2A 004 012: 2A counts as 19, 2670319004012 mod 97 = 12, key 85.
  it("has the key that INSEE computes, in Corsica too", () => {
    expect(nationalNumberKey("1850578006084")).toBe(97 - Number(1850578006084n % 97n));
    expect(nationalNumberKey("267032A004012")).toBe(97 - Number(2670319004012n % 97n));
    expect(nationalNumberKey("267032B004012")).toBe(97 - Number(2670318004012n % 97n));
  });

  it("is found whole or in groups, in full-width digits, with unseen characters, inside a text", () => {
    fc.assert(
      fc.property(thirteen, (number) => {
        const full = withKey(number);
        const grouped = full.replace(/^(.)(..)(..)(..)(...)(...)(..)$/, "$1 $2 $3 $4 $5 $6 $7");
        const wide = full.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
        const forms = [
          full,
          grouped,
          grouped.replaceAll(" ", "\u202f"),
          wide,
          `${full.slice(0, 5)}\u200b${full.slice(5)}`,
        ];
        for (const form of [...forms, `dossier ${full}, suivi`])
          expect(identifierIn(form)).toBe("IDENTIFIER_NATIONAL_NUMBER");
      }),
    );
  });

  it("is not seen in a number with a wrong key", () => {
    fc.assert(
      fc.property(thirteen, fc.integer({ min: 1, max: 96 }), (number, shift) => {
        const wrong = ((nationalNumberKey(number) + shift - 1) % 97) + 1;
        expect(holdsNationalNumber(`${number}${String(wrong).padStart(2, "0")}`)).toBe(false);
      }),
    );
  });
});

describe("direct identifiers in a cell", () => {
  it.each([
    ["jean.dupont@chu-poitiers.fr", "IDENTIFIER_EMAIL"],
    ["voir ｊean＠exemple.fr", "IDENTIFIER_EMAIL"],
    ["0612345678", "IDENTIFIER_PHONE"],
    ["05.49.44.44.44", "IDENTIFIER_PHONE"],
    ["+33 (0)6 12 34 56 78", "IDENTIFIER_PHONE"],
    ["0033612345678", "IDENTIFIER_PHONE"],
    ["+44 20 7946 0958", "IDENTIFIER_PHONE"],
    ["12/03/1985", "IDENTIFIER_DATE"],
    ["12.03.85", "IDENTIFIER_DATE"],
    ["1985-03-12", "IDENTIFIER_DATE"],
    ["12-mars-1985", "IDENTIFIER_DATE"],
    ["1er août 2019", "IDENTIFIER_DATE"],
    ["March 12, 1985", "IDENTIFIER_DATE"],
    ["12‑Mar‑85", "IDENTIFIER_DATE"],
    ["FR14 2004 1010 0505 0001 3M02 606", "IDENTIFIER_BANK_ACCOUNT"],
  ])("%s is one", (text, rule) => {
    expect(identifierIn(text)).toBe(rule);
  });

  it.each([
    ["P-017", "S-0301-24", "POI-000123", "K-04", "17-1-24", "P17-1-24", "S9-D1-H11.5", "RUN-12", "A1"],
    ["c.850C>T", "NM_144687.4:c.2072+3insT", "p.(Arg284*)", "HP:0001954", "L04AC03", "HGNC:5992"],
    [
      "12.5",
      "1 234,5",
      "0,0123456789",
      "1000000",
      "10000000",
      "1.6180339887498949",
      "56.1641045065053",
      "<1.850578006084",
      "-36500",
      "1e-7",
      "< 2,3",
      "> 10 000",
    ],
    ["R&D LXSAHM", "Quantikine DLB50", "Plaque n° 2", "mg/kg/d", "ng/mL", "PMA_IONOMYCIN", "12-17", "6-11 ans"],
  ])("%s and the like are none", (...texts) => {
    expect(texts.map(identifierIn)).toEqual(texts.map(() => null));
  });

  it("is announced by the name of its column", () => {
    const announcing = [
      "Nom",
      "Prénom",
      "NOM_PATIENT",
      "birth_date",
      "Date de naissance",
      "IPP",
      "N° NDA",
      "e-mail",
      "firstName",
      "Tél.",
    ];
    expect(announcing.filter((name) => !namesAnIdentifier(name))).toEqual([]);
    const harmless = ["nominal_hours", "case_code", "IL-6 (pg/ml)", "Hour", "TimeAsleep", "visit", "nombre"];
    expect(harmless.filter(namesAnIdentifier)).toEqual([]);
  });
});

describe("a case code", () => {
  it.each(["JD12031985", "JD-120385", "DUP_1985-03-12", "120385-JD", "19850312", "AB19850312"])(
    "like %s is taken for a person",
    (code) => {
      expect(looksLikeDatedCode(code)).toBe(true);
    },
  );

  it.each(["P-001", "POI-000123", "P100101", "NLRP12-0042", "VER-2019-004", "S3-D1-H10", "A20000"])(
    "like %s is a code",
    (code) => {
      expect(looksLikeDatedCode(code)).toBe(false);
    },
  );
});
