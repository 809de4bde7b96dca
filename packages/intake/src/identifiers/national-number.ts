/** Corsican departments as numbers, for the key (decree: 2A counts as 19, 2B as 18). */
const CORSICA: Readonly<Record<string, string>> = { "2A": "19", "2B": "18" };

/**
 * Sex (1, 2; 3, 4, 7, 8 while provisional), year, month (01–12; 20, 30–42 and 50–99 when it is not known), department
 * with 2A, 2B and overseas 97x and 98x, 99 for births abroad, commune, order in the month, and the two digits of the key.
 */
const STRUCTURE =
  /^([1-478])(\d{2})(0[1-9]|1[0-2]|20|3\d|4[0-2]|[5-9]\d)(2[AB]|0[1-9]|[1-8]\d|9[0-9])(\d{3})(\d{3})(\d{2})?$/;

/** A candidate inside a longer text: fifteen signs, perhaps spaced, dotted or dashed as on the card. */
const CANDIDATE =
  /(?<![\dA-Za-z]|\d[.,])[1-478](?:[ .-]?\d){4}[ .-]?(?:\d[ .-]?\d|2[ .-]?[AaBb])(?:[ .-]?\d){6}(?:[ .-]?\d{2}|[ .-]?\d[ .-]?\d)?(?!\d)/g;

/** The key of thirteen digits: 97 − (number mod 97), as INSEE computes it. */
export function nationalNumberKey(thirteen: string): number {
  const department = thirteen.slice(5, 7).toUpperCase();
  const digits = thirteen.slice(0, 5) + (CORSICA[department] ?? department) + thirteen.slice(7);
  return 97 - Number(BigInt(digits) % 97n);
}

function isNationalNumber(candidate: string): boolean {
  const compact = candidate.replace(/[ .-]/g, "").toUpperCase();
  const parts = STRUCTURE.exec(compact);
  if (!parts) return false;
  const key = parts[7];
  if (key !== undefined) return Number(key) === nationalNumberKey(compact.slice(0, 13));
  // Without its key only the usual form is believed: men and women, a calendar month.
  return /^[12]\d{2}(0[1-9]|1[0-2])/.test(compact);
}

/** Whether a text holds a French social security number (NIR), with its key or without, spaced or not. */
export function holdsNationalNumber(text: string): boolean {
  return (text.match(CANDIDATE) ?? []).some(isNationalNumber);
}
