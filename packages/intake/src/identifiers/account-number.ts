const IBAN = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}(?![A-Z0-9])/gi;
const CARD = /(?<!\d)[3-6]\d{3}(?:[ -]?\d{4}){3}(?!\d)/g;

/** Lengths in the countries patients of French centers bank in; elsewhere a candidate is taken whole. */
const LENGTHS: Readonly<Record<string, number>> = {
  ...{ FR: 27, MC: 27, BE: 16, CH: 21, LU: 20, DE: 22, ES: 24, IT: 27, GB: 22, IE: 22, PT: 25, NL: 18, AT: 20 },
  ...{ PL: 28, RO: 24, GR: 27, MA: 28, TN: 24 },
};

/** ISO 13616: the first four signs to the end, letters as 10–35, remainder 1 on division by 97. */
function isIban(candidate: string): boolean {
  const signs = candidate.replace(/[ -]/g, "").toUpperCase();
  // Words that follow the number are no part of it.
  const compact = signs.slice(0, LENGTHS[signs.slice(0, 2)]);
  const turned = compact.slice(4) + compact.slice(0, 4);
  const digits = [...turned].map((sign) => Number.parseInt(sign, 36)).join("");
  return BigInt(digits) % 97n === 1n;
}

/** ISO/IEC 7812-1, annex B: every second digit from the right doubled, the sum of all digits a multiple of ten. */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Whether a text holds a bank account number (IBAN) or the number of a payment card, by their check digits. */
export function holdsAccountNumber(text: string): boolean {
  if ((text.match(IBAN) ?? []).some(isIban)) return true;
  return (text.match(CARD) ?? []).some((card) => passesLuhn(card.replace(/[ -]/g, "")));
}
