const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** Whether a spreadsheet would run the text as a formula: it begins with = + - @, a tab or a return, and is no number. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text) && !PLAIN_NUMBER.test(text);
}

/** The text as it can stand in a CSV file without being run: with an apostrophe before it, as Excel shows text. */
export function harmlessText(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}
