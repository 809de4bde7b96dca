const SHORTEST = 6;
const LONGEST = 20;
const FEWEST_OPEN = 4;

/**
 * Whether a text is a mask of a center's local numbers: 6 to 20 signs, capital letters and digits that stand for
 * themselves, `#` for any digit, `@` for any letter, and - . / or a space between; at least four signs are open. Eight
 * digits beginning with 80 are `80######`. Every mask has one length, so matching takes no longer than reading.
 */
export function isLocalNumberMask(mask: string): boolean {
  if (mask.length < SHORTEST || mask.length > LONGEST) return false;
  if (!/^[A-Z0-9#@](?:[-./ ]?[A-Z0-9#@])*$/.test(mask)) return false;
  return (mask.match(/[#@]/g) ?? []).length >= FEWEST_OPEN && mask.includes("#");
}

function patternOf(mask: string): RegExp {
  const signs = [...mask.replace(/[-./ ]/g, "")].map((sign) => (sign === "#" ? "\\d" : sign === "@" ? "[A-Z]" : sign));
  // Bounded on both sides, so that 80123456 is not found inside a longer number or the decimals of one.
  return new RegExp(`(?<![A-Z0-9]|\\d[.,])${signs.join("[-./ ]?")}(?![A-Z0-9]|[.,]\\d)`, "i");
}

/** Finds local numbers of one center by its masks, written with or without their separators. Bad masks find nothing. */
export function localNumberFinder(masks: readonly string[]): (text: string) => boolean {
  const patterns = masks.filter(isLocalNumberMask).map(patternOf);
  return (text) => patterns.some((pattern) => pattern.test(text));
}
