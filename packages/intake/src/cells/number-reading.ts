import type { DecimalSign } from "../reading/table.ts";

/** Which decimal signs a column shows beyond doubt. */
export interface DecimalEvidence {
  readonly comma: boolean;
  readonly point: boolean;
  /** What a person has said; it decides where the column does not. */
  readonly chosen?: DecimalSign;
}

/** A number as read, or why it is none. */
export type NumberReading =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "ambiguous" }
  | { readonly kind: "none" };

const EXPONENT = "(?:[eE][+-]?\\d{1,3})?";
const WHOLE = new RegExp(`^[+-]?(?:\\d+|\\d{1,3}(?: \\d{3})+)${EXPONENT}$`);
const WITH_POINT = new RegExp(`^[+-]?(?:\\d+|\\d{1,3}(?: \\d{3})+)?\\.\\d+${EXPONENT}$`);
const WITH_COMMA = new RegExp(`^[+-]?(?:\\d+|\\d{1,3}(?: \\d{3})+)?,\\d+${EXPONENT}$`);
/** English thousands: 1,234,567 or 1,234.5. */
const COMMA_THOUSANDS = /^[+-]?\d{1,3}(?:(?:,\d{3}){2,}|(?:,\d{3})+\.\d+)$/;
/** German and older French thousands: 1.234.567 or 1.234,5. */
const POINT_THOUSANDS = /^[+-]?\d{1,3}(?:(?:\.\d{3}){2,}|(?:\.\d{3})+,\d+)$/;
/** One to three digits, not 0 in front, one sign, exactly three digits: thousands or decimals. */
const TWO_WAYS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/** One kind of space and of minus, so that U+00A0 and U+202F between thousands read like a plain space. */
export function plainNumberText(text: string): string {
  return text
    .replace(/\s/gu, " ")
    .replace(/[\u2010-\u2013\u2212]/g, "-")
    .trim();
}

/** What one cell proves about the decimal sign of its column. */
export function evidenceOf(text: string): { readonly comma: boolean; readonly point: boolean } {
  const plain = plainNumberText(text).replace(/^(?:OOR)?\s*[<>≤≥]\s*/i, "");
  const comma = POINT_THOUSANDS.test(plain) || (WITH_COMMA.test(plain) && !TWO_WAYS.test(plain));
  const point = COMMA_THOUSANDS.test(plain) || WITH_POINT.test(plain);
  return { comma, point: point && !(TWO_WAYS.test(plain) && comma) };
}

const number = (text: string): NumberReading => ({ kind: "number", value: Number(text.replaceAll(" ", "")) });

/**
 * Reads a number as a French or English file writes it. `1,234` is a number only when the column, or a person, says
 * what its comma means; `1.234` is one unless the column writes its decimals with commas.
 */
export function readNumber(text: string, evidence: DecimalEvidence): NumberReading {
  const plain = plainNumberText(text);
  if (WHOLE.test(plain)) return number(plain);
  if (COMMA_THOUSANDS.test(plain)) return number(plain.replaceAll(",", ""));
  if (POINT_THOUSANDS.test(plain)) return number(plain.replaceAll(".", "").replace(",", "."));
  if (WITH_COMMA.test(plain)) {
    const decimals = number(plain.replace(",", "."));
    if (!TWO_WAYS.test(plain)) return decimals;
    if (evidence.chosen) return evidence.chosen === "," ? decimals : number(plain.replace(",", ""));
    return evidence.comma && !evidence.point ? decimals : { kind: "ambiguous" };
  }
  if (WITH_POINT.test(plain)) {
    const thousands = TWO_WAYS.test(plain) && (evidence.chosen ? evidence.chosen === "," : evidence.comma);
    if (!thousands) return number(plain);
    return evidence.chosen ? number(plain.replace(".", "")) : { kind: "ambiguous" };
  }
  return { kind: "none" };
}
