import { passesLuhn } from "./account-number.ts";

const SAID = /(?<!\p{L})(?:rpps|finess|adeli)(?!\p{L})\D{0,12}\d[\d ]{6,}/iu;
/** Eleven digits that begin with 10 and end with a check digit: a health professional in the national register. */
const RPPS = /(?<![\d.,])10\d(?:[ .-]?\d){8}(?![\d]|[.,]\d)/g;
/** Nine digits: department, six digits, category, check digit. */
const FINESS = /^(?:0[1-9]|[1-8]\d|9[0-8]|2[AB])\d{7}$/i;

/** Whether a text holds the number of a health professional (RPPS) or announces one (RPPS, ADELI, FINESS). */
export function holdsRegisterNumber(text: string): boolean {
  if (SAID.test(text)) return true;
  return (text.match(RPPS) ?? []).some((candidate) => passesLuhn(candidate.replace(/[ .-]/g, "")));
}

/** Whether a text as a whole may be the number of a health establishment (FINESS); one number of ten also may. */
export function mayBeEstablishmentNumber(text: string): boolean {
  return FINESS.test(text) && passesLuhn(text.toUpperCase().replace("2A", "20").replace("2B", "20"));
}
