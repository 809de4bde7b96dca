/** French plates since 2009: no I, O or U, never SS, first letters never WW (decree of 9 February 2009). */
const PLATE = /(?<![\p{L}\d-])(?!SS|WW)([A-HJ-NP-TV-Z]{2})[- ]\d{3}[- ](?!SS)[A-HJ-NP-TV-Z]{2}(?![\p{L}\d-])/u;

/** The first two letters of the French vehicle plate that a text holds, or `null`. */
export function plateIn(text: string): string | null {
  return PLATE.exec(text)?.[1] ?? null;
}
