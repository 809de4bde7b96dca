import { describe, expect, it } from "vitest";
import { columnIdentifier } from "./column-identifier.ts";
import { identifiersAmong } from "./identifiers-among.ts";
import { isLocalNumberMask, localNumberFinder } from "./local-number-mask.ts";
import { splitDateColumns } from "./split-date.ts";
import { titleTellsAPerson } from "./title-identifier.ts";

const none = () => false;
const column = (header: string | null, ...texts: readonly string[]) => ({ header, texts });

describe("a column as a whole", () => {
  it("is refused where three of its texts, and one in ten, are frequent names", () => {
    // Three of the ten texts are on the lists: Dupont, Martin and Lefèvre.
    const names = ["DUPONT", "Martin", "Lefèvre", "Abgrall", "Zwolinski", "Tarabulsi", "Ostrowiecki", "Quiquampoix"];
    expect(columnIdentifier(column("x1", ...names, "Kervella", "Ould"))).toBe("IDENTIFIER_NAMES");
    expect(columnIdentifier(column("x1", "LUMINEX", "ELISA", "SIMOA", "Martin"))).toBeNull();
    expect(columnIdentifier(column("stimulus", "petit", "moyen", "grand"))).toBeNull();
  });

  it("is told from a column of numbers when it holds postcodes or dates in digits", () => {
    const postcodes = ["86000", "75013", "78150", "33400", "69100", "86360"];
    expect(columnIdentifier(column("lieu", ...postcodes))).toBe("IDENTIFIER_POSTCODES");
    expect(columnIdentifier(column("IL-6 (pg/mL)", ...postcodes))).toBeNull();
    expect(columnIdentifier(column("value", ...postcodes))).toBeNull();
    const days = ["120385", "010290", "311278", "150601", "280213", "7042009"];
    expect(columnIdentifier(column("t0", ...days))).toBe("IDENTIFIER_DATES");
    expect(columnIdentifier(column("tube", "100101", "100102", "100103", "100104", "100105", "100106"))).toBeNull();
  });

  it("is refused for an age above 89 under a header of ages, in years alone", () => {
    expect(columnIdentifier(column("Âge", "34", "91"))).toBe("AGE_OVER_89");
    expect(columnIdentifier(column("age_mois", "34", "91"))).toBeNull();
  });
});

describe("a date split over columns", () => {
  it("is seen where day, month and year stand side by side", () => {
    const columns = [
      column("id", "1"),
      column("jour", "12", "3"),
      column("mois", "3", "12"),
      column("année", "1985", "2001"),
    ];
    expect(splitDateColumns(columns)).toEqual([1, 2, 3]);
    expect(splitDateColumns(columns.slice(0, 3))).toEqual([]);
  });
});

describe("codes among others of their column", () => {
  it("are no plates, years of birth or names where they are a series", () => {
    const among = (header: string, ...texts: readonly string[]) => [
      ...identifiersAmong(column(header, ...texts), none).keys(),
    ];
    expect(among("case_code", "FR1987", "FR1988", "FR1989")).toEqual([]);
    expect(among("case_code", "JD1987", "ML1990", "P-003")).toEqual(["JD1987", "ML1990"]);
    expect(among("case_code", "ADAM-01", "ADAM-02", "ADAM-03")).toEqual([]);
    expect(among("case_code", "MARTIN01", "P-002", "P-003")).toEqual(["MARTIN01"]);
    expect(among("sample_code", "AB-101-CD", "AB-102-CD", "AB-103-CD")).toEqual([]);
    expect(among("note", "GH-482-XY", "x")).toEqual(["GH-482-XY"]);
  });

  it("are running numbers where ten others of eight digits are no days", () => {
    const numbers = Array.from({ length: 12 }, (_, index) => String(70_000_001 + index));
    expect(identifiersAmong(column("tube", ...numbers, "12031985"), none).size).toBe(0);
    expect(identifiersAmong(column("tube", "12031985", "70000001"), none).size).toBe(1);
  });
});

describe("local numbers of a center", () => {
  it("are found by mask, with or without separators, and not inside other numbers", () => {
    const isLocal = localNumberFinder(["80######", "NDA-@#####"]);
    for (const text of ["80123456", "IPP 80 12 34 56", "nda-k12345", "NDAK12345"]) expect(isLocal(text)).toBe(true);
    for (const text of ["180123456", "8012345", "0.80123456", "80123456.5"]) expect(isLocal(text)).toBe(false);
  });

  it.each(["", "########.*", "80", "8012345678", "80 ## ## ##", "abc######", "#".repeat(21)])(
    "%s is a mask or not",
    (mask) => {
      expect(isLocalNumberMask(mask)).toBe(mask === "80 ## ## ##");
    },
  );
});

describe("the name of a file or a sheet", () => {
  it("may hold a day and may not hold a person", () => {
    for (const title of ["cohorte_2024-03-12.xlsx", "Feuil1", "cases", "IL-6 Versailles", "NLRP12_export_v2.csv"])
      expect(titleTellsAPerson(title, none)).toBe(false);
    for (const title of ["Dupont_Jean.xlsx", "suivi-Marie-Lefevre.csv", "Mme Dupont", "1850578006084 91"])
      expect(titleTellsAPerson(title, none)).toBe(true);
  });
});
