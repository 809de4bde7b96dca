import { nationalNumberKey } from "../identifiers/national-number.ts";
import type { Draws } from "./draws.fixture.ts";

const two = (value: number) => String(value).padStart(2, "0");
const GIVEN = ["Jean", "Marie", "Sylvie", "Mohamed", "Nathalie", "Julien", "Aïcha", "Élodie", "Baptiste", "Camille"];
/** The second half stands on no list of frequent names. */
const FAMILY = [
  "Dupont",
  "Martin",
  "Lefèvre",
  "Nguyen",
  "Moreau",
  "Quiquampoix",
  "Tarabulsi",
  "Zwolinski",
  "Abgrall",
  "Ostrowiecki",
];

/** A social security number of fifteen signs; Corsican, overseas or with an unknown month as asked. */
export function nationalNumber(draws: Draws, form: "usual" | "corsican" | "overseas" | "special-month"): string {
  const month = form === "special-month" ? draws.pick(["20", "31", "42", "50", "87", "99"]) : two(draws.integer(1, 12));
  const place =
    form === "corsican"
      ? draws.pick(["2A", "2B"]) + draws.digits(3)
      : form === "overseas"
        ? draws.pick(["971", "974", "976", "987", "99"]).padEnd(5, "1")
        : two(draws.integer(21, 95)) + draws.digits(3);
  const thirteen = `${draws.pick(["1", "2"])}${two(draws.integer(30, 99))}${month}${place}${draws.digits(3)}`;
  return thirteen + two(nationalNumberKey(thirteen));
}

/** Fifteen signs in the groups of the card. */
export function cardGroups(number: string, separator: string): string {
  return number.replace(/^(.)(..)(..)(..)(...)(...)(..)$/, ["$1", "$2", "$3", "$4", "$5", "$6", "$7"].join(separator));
}

/** Digits with the check digit that Luhn's rule gives. */
export function withLuhn(digits: string): string {
  const passes = (text: string) =>
    [...text].reverse().reduce((sum, digit, place) => {
      const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
      return sum + (value > 9 ? value - 9 : value);
    }, 0) %
      10 ===
    0;
  return Array.from({ length: 10 }, (_, last) => digits + last).find(passes) ?? digits;
}

/** A French bank account: the two check digits make the turned number leave 1 on division by 97. */
export function bankAccount(draws: Draws): string {
  const account = draws.digits(23);
  const key = 98n - (BigInt(`${account}152700`) % 97n);
  return `FR${String(key).padStart(2, "0")}${account}`;
}

/** A day of birth in its parts. */
export function birthDay(draws: Draws): { readonly day: string; readonly month: string; readonly year: string } {
  return { day: two(draws.integer(1, 28)), month: two(draws.integer(1, 12)), year: String(draws.integer(1930, 2019)) };
}

export function personName(draws: Draws): { readonly given: string; readonly family: string } {
  return { given: draws.pick(GIVEN), family: draws.pick(FAMILY) };
}

/** A French mobile number, without spaces. */
export function phoneNumber(draws: Draws): string {
  return `0${draws.pick(["1", "5", "6", "7"])}${draws.digits(8)}`;
}
