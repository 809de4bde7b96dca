import type { Draws } from "./draws.fixture.ts";
import {
  bankAccount,
  birthDay,
  cardGroups,
  nationalNumber,
  personName,
  phoneNumber,
  withLuhn,
} from "./person-values.fixture.ts";
import type { RawCell } from "./sheets.fixture.ts";

/** Columns that together tell who persons are: names of columns and what stands in each row. */
export interface SeededColumns {
  readonly headers: readonly string[];
  readonly row: (draws: Draws) => readonly RawCell[];
}

/** How a kind of identifier is drawn: one cell, a code of a case, or whole columns. */
export type KindForm =
  | { readonly as: "cell"; readonly draw: (draws: Draws) => RawCell }
  | { readonly as: "code"; readonly draw: (draws: Draws) => string }
  | { readonly as: "title"; readonly draw: (draws: Draws) => string }
  | { readonly as: "columns"; readonly draw: (draws: Draws) => SeededColumns };

/** Masks of local numbers that every file of the corpus is checked with. */
export const CORPUS_MASKS: readonly string[] = ["80######", "NDA-#######"];

const MONTHS = ["janvier", "févr.", "mars", "April", "mai", "June", "juil.", "août", "sept", "Oct", "novembre", "déc."];

const cell = (draw: (draws: Draws) => RawCell): KindForm => ({ as: "cell", draw });
const code = (draw: (draws: Draws) => string): KindForm => ({ as: "code", draw });
const columns = (draw: (draws: Draws) => SeededColumns): KindForm => ({ as: "columns", draw });
const column = (headers: readonly string[], value: (draws: Draws) => RawCell): KindForm =>
  columns((draws) => ({ headers: [draws.pick(headers)], row: (each) => [value(each)] }));

const initials = (draws: Draws) =>
  Array.from({ length: draws.integer(2, 3) }, () => draws.pick([..."ABCDEFGHJKLMNPRSTV"])).join("");
const ofBirth = <Form>(draws: Draws, form: (parts: ReturnType<typeof birthDay>) => Form) => form(birthDay(draws));
const address = (draws: Draws) => {
  const { given, family } = personName(draws);
  return `${given}.${family}@chu-poitiers.fr`.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
};

/** Kinds whose form tells them: every one must be stopped. */
export const STRUCTURED_KINDS: Readonly<Record<string, KindForm>> = {
  "NIR, 15 signs": cell((draws) => nationalNumber(draws, "usual")),
  "NIR, spaced or split": cell((draws) =>
    cardGroups(nationalNumber(draws, "usual"), draws.pick([" ", ".", "-", "/", " - ", "\u00a0", "\u202f", "_"])),
  ),
  "NIR, 13 digits": cell((draws) => nationalNumber(draws, "usual").slice(0, 13)),
  "NIR of Corsica": cell((draws) => nationalNumber(draws, "corsican")),
  "NIR of overseas or abroad": cell((draws) => nationalNumber(draws, "overseas")),
  "NIR, month unknown": cell((draws) => nationalNumber(draws, "special-month")),
  "NIR as an Excel number": cell((draws) => Number(nationalNumber(draws, "usual").slice(0, draws.pick([13, 15])))),
  "NIR as Excel exports numbers": cell((draws) => {
    const digits = nationalNumber(draws, "usual");
    return draws.pick([`${digits}.0`, `${digits},00`, `${digits.charAt(0)}.${digits.slice(1)}E+14`]);
  }),
  "NIR with letters for digits": cell((draws) => nationalNumber(draws, "usual").replace("0", "O").replace("1", "l")),
  "e-mail address": cell(address),
  "e-mail address spelt out": cell((draws) =>
    address(draws).replace("@", draws.pick([" (at) ", "[at]", " [arobase] "])),
  ),
  "telephone number": cell((draws) => {
    const digits = phoneNumber(draws);
    const pairs = digits.replace(/(..)(?=.)/g, `$1${draws.pick([" ", ".", "-", "/", "", "\u00a0"])}`);
    return draws.pick([pairs, `+33${digits.slice(1)}`, `+33 (0)${digits.slice(1)}`, `0033${digits.slice(1)}`]);
  }),
  "bank account (IBAN)": cell((draws) => {
    const account = bankAccount(draws);
    return draws.chance(0.5) ? account : account.replace(/(.{4})(?=.)/g, "$1 ");
  }),
  "payment card": cell((draws) => withLuhn(`4${draws.digits(14)}`).replace(/(.{4})(?=.)/g, draws.pick(["$1", "$1 "]))),
  "RPPS number": cell((draws) => withLuhn(`10${draws.digits(8)}`)),
  "FINESS number, announced": cell((draws) => `FINESS ${withLuhn(`86${draws.digits(6)}`)}`),
  "FINESS numbers": column(["etab", "site", "structure"], (draws) =>
    withLuhn(`${draws.integer(21, 95)}${draws.digits(6)}`),
  ),
  "hospital number (mask of the center)": cell((draws) =>
    draws.pick([`80${draws.digits(6)}`, `NDA${draws.digits(7)}`, `nda-${draws.digits(7)}`]),
  ),
  "hospital number as an Excel number": cell((draws) => Number(`80${draws.digits(6)}`)),
  "full date": cell((draws) =>
    ofBirth(draws, ({ day, month, year }) =>
      draws.pick([
        ...[`${day}/${month}/${year}`, `${year}-${month}-${day}`, `${day}.${month}.${year}`, `${day} ${month} ${year}`],
        ...[
          `${day}-${month}-${year}`,
          `${day}/${month}/${year} 10:30`,
          `${year}/${month}/${day}`,
          `${day}_${month}_${year}`,
        ],
      ]),
    ),
  ),
  "date with its month in letters": cell((draws) =>
    ofBirth(draws, ({ day, year }) => `${Number(day)}${draws.pick([" ", "-"])}${draws.pick(MONTHS)} ${year}`),
  ),
  "date of eight digits": cell((draws) =>
    ofBirth(draws, ({ day, month, year }) => draws.pick([`${year}${month}${day}`, `${day}${month}${year}`])),
  ),
  "date of eight digits as an Excel number": cell((draws) =>
    ofBirth(draws, ({ day, month, year }) => Number(`${year}${month}${day}`)),
  ),
  "date cell of Excel": cell((draws) =>
    ofBirth(draws, ({ day, month, year }) => new Date(`${year}-${month}-${day}T00:00:00Z`)),
  ),
  "dates of six digits": column(["inclusion", "visite", "t0"], (draws) =>
    ofBirth(draws, ({ day, month, year }) => `${day}${month}${year.slice(2)}`),
  ),
  "date split over columns": columns((draws) => ({
    headers: draws.pick([
      ["jour", "mois", "annee"],
      ["inclusion_day", "inclusion_month", "inclusion_year"],
      ["JJ", "MM", "AAAA"],
    ]),
    row: (each) => {
      const { day, month, year } = birthDay(each);
      return [Number(day), Number(month), Number(year)];
    },
  })),
  "age above 89 in words": cell((draws) => `${draws.integer(90, 104)} ${draws.pick(["ans", "years"])}`),
  "ages above 89": column(["âge", "age_au_diagnostic", "Age (years)"], (draws) => draws.integer(90, 101)),
  postcodes: column(
    ["domicile", "origine", "secteur"],
    (draws) => `${draws.integer(10, 95)}${draws.integer(0, 9)}${draws.integer(0, 9)}0`,
  ),
  "postal address": cell((draws) =>
    draws.pick([
      `${draws.integer(1, 90)} rue de la Poste`,
      `${draws.integer(2, 9)} bis, avenue Foch`,
      `${draws.integer(10, 95)}100 Châtellerault`,
    ]),
  ),
  "web address": cell((draws) => `https://www.facebook.com/profile${draws.digits(6)}`),
  "IP address": cell((draws) => `10.${draws.integer(0, 255)}.${draws.integer(0, 255)}.${draws.integer(1, 254)}`),
  "hardware address": cell((draws) => Array.from({ length: 6 }, () => draws.integer(16, 255).toString(16)).join(":")),
  "vehicle plate": cell(
    (draws) => `${draws.pick(["GH", "AB", "FK"])}-${draws.integer(100, 999)}-${draws.pick(["XY", "QZ", "BD"])}`,
  ),
  "code of initials and a date": code((draws) =>
    ofBirth(
      draws,
      ({ day, month, year }) =>
        `${initials(draws)}${draws.pick(["", "-", "_"])}${day}${month}${draws.pick([year, year.slice(2)])}`,
    ),
  ),
  "code of initials and a year": code((draws) => `${initials(draws)}${draws.pick(["", "-"])}${birthDay(draws).year}`),
  "code with a name": code(
    (draws) =>
      `${draws.pick(["MARTIN", "Dupont", "LEFEBVRE", "Moreau"])}${draws.pick(["", "-", "_"])}${draws.digits(2)}`,
  ),
  "column named as an identifier": columns((draws) => ({
    headers: [
      draws.pick([
        "IPP",
        "N° NDA",
        "Date de naissance",
        "e-mail",
        "Tél.",
        "CP",
        "Nom",
        "Prénom",
        "num_secu",
        "N° de série pacemaker",
      ]),
    ],
    row: (each) => [`${each.pick(["x", "y", "z"])}${each.digits(3)}`],
  })),
};

/** Names: no form tells them, a list of frequent ones and the rate in a column do. */
export const NAME_KINDS: Readonly<Record<string, KindForm>> = {
  "full names in a column": columns((draws) => ({
    headers: [draws.pick(["participant", "sujet", "identité", "remarque"])],
    row: (each) => {
      const { given, family } = personName(each);
      return [each.pick([`${given} ${family}`, `${family.toUpperCase()} ${given}`, `${family}, ${given}`])];
    },
  })),
  "surnames in a column": column(["participant", "sujet", "x1"], (draws) => personName(draws).family.toUpperCase()),
  "given names in a column": column(["participant", "sujet", "x1"], (draws) => personName(draws).given),
  "one name with its title": cell(
    (draws) => `${draws.pick(["Mme", "M.", "Dr", "Madame"])} ${personName(draws).family}`,
  ),
  "sheet titled with a name": {
    as: "title",
    draw: (draws) => `${draws.pick(["Dupont", "MARTIN"])} ${draws.pick(["Jean", "Sylvie"])}`,
  },
};
