/** Corsican departments as numbers, for the key (decree: 2A counts as 19, 2B as 18). */
const CORSICA: Readonly<Record<string, string>> = { "2A": "19", "2B": "18" };

/**
 * Sex (1, 2; 3, 4, 7, 8 while provisional), year, month (01–12; 20, 30–42 and 50–99 when it is not known), department
 * with 2A, 2B and overseas 97x and 98x, 99 for births abroad, commune, order in the month, and the two digits of the key.
 */
const STRUCTURE =
  /^([1-478])(\d{2})(0[1-9]|1[0-2]|20|3\d|4[0-2]|[5-9]\d)(2[AB]|0[1-9]|[1-8]\d|9[0-9])(\d{3})(\d{3})(\d{2})?$/;

const WITHOUT_KEY = 13;
const WITH_KEY = 15;
/** Digits, a Corsican department among them, in groups with at most three other signs between two. */
const GROUPED = /\d(?:[ .,\-/_'’]{0,3}(?:\d|[AaBb](?=[ .,\-/_'’]{0,3}\d)))*/g;

/** The key of thirteen digits: 97 − (number mod 97), as INSEE computes it. */
export function nationalNumberKey(thirteen: string): number {
  const department = thirteen.slice(5, 7).toUpperCase();
  const digits = thirteen.slice(0, 5) + (CORSICA[department] ?? department) + thirteen.slice(7);
  return 97 - Number(BigInt(digits) % 97n);
}

function isNationalNumber(compact: string): boolean {
  const parts = STRUCTURE.exec(compact);
  if (!parts) return false;
  const key = parts[7];
  if (key !== undefined) return Number(key) === nationalNumberKey(compact.slice(0, WITHOUT_KEY));
  // Without its key only the usual form is believed: men and women, a calendar month.
  return /^[12]\d{2}(0[1-9]|1[0-2])/.test(compact);
}

/** Whether groups of digits, joined from the beginning of one to the end of another, make a number of a person. */
function inGroups(groups: readonly string[]): boolean {
  return groups.some((_, from) => {
    let compact = "";
    for (const group of groups.slice(from)) {
      compact += group;
      if (compact.length > WITH_KEY) return false;
      if ((compact.length === WITHOUT_KEY || compact.length === WITH_KEY) && isNationalNumber(compact)) return true;
    }
    return false;
  });
}

/** O for 0, l and I for 1: how a number is typed from paper, or hidden. Only believed with a right key. */
function withLettersAsDigits(text: string): string {
  return text.replace(/[Oo]/g, "0").replace(/[lI|]/g, "1");
}

/**
 * Whether a text holds a French social security number (NIR) by its structure and key, spaced or split as on the card or
 * otherwise, also without its key. By chance one of 4,000 numbers of fifteen digits does.
 */
export function holdsNationalNumber(text: string): boolean {
  const digits = text.match(/\d/g)?.length ?? 0;
  if (digits < 8) return false;
  const groupsOf = (searched: string) =>
    [...searched.matchAll(GROUPED)].map(([run]) => run.toUpperCase().split(/[^\dAB]+/));
  if (digits >= WITHOUT_KEY - 1 && groupsOf(text).some(inGroups)) return true;
  if (!/[OolI|]/.test(text)) return false;
  const typed = groupsOf(withLettersAsDigits(text)).map((groups) => groups.join(""));
  return typed.some((compact) => compact.length === WITH_KEY && isNationalNumber(compact));
}
