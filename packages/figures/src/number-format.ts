import type { Comparator } from "@nlrp12/domain";

/** The languages of the portal. */
export type FigureLocale = "fr" | "en";

/** A quantile or a value as a figure is given it: the number, or the bound it lies below. */
export interface ComparedValue {
  readonly value: number;
  readonly comparator: Comparator;
}

const LANGUAGE_TAGS: Record<FigureLocale, string> = { fr: "fr-FR", en: "en-GB" };
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Outside these magnitudes a row of zeros is harder to read than a power of ten. */
const PLAIN_FROM = 1e-4;
const PLAIN_TO = 1e7;

function digits(value: number, locale: FigureLocale, maximumSignificantDigits: number): string {
  return new Intl.NumberFormat(LANGUAGE_TAGS[locale], { maximumSignificantDigits }).format(value);
}

function isPlain(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (size >= PLAIN_FROM && size < PLAIN_TO);
}

/** `10³`, `10⁻²`: a power of ten in superscripts, which SVG text, screen readers and CSV viewers all show. */
export function formatPowerOfTen(exponent: number): string {
  const raised = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join("");
  return `10${exponent < 0 ? "⁻" : ""}${raised}`;
}

/** A concentration to 3 significant digits: `1,230` or `1 230`; `4.56 × 10⁻⁶` where zeros would pile up. */
export function formatConcentration(value: number, locale: FigureLocale): string {
  if (!Number.isFinite(value)) return "–";
  if (isPlain(value)) return digits(value, locale, 3);
  const [mantissa = "0", exponent = "0"] = value.toExponential(2).split("e");
  return `${digits(Number(mantissa), locale, 3)} × ${formatPowerOfTen(Number(exponent))}`;
}

/** A value with its comparator: `12.3`, `< 0.8`, `> 10,000`, a no-break space between sign and number. */
export function formatCompared({ value, comparator }: ComparedValue, locale: FigureLocale): string {
  const number = formatConcentration(value, locale);
  return comparator === "=" ? number : `${comparator}\u00a0${number}`;
}

/** A ratio to 3 significant digits with its sign: `×112`, `×0.45`. */
export function formatRatio(ratio: number, locale: FigureLocale): string {
  return `×${formatConcentration(ratio, locale)}`;
}

/** A share, or a difference of shares, as a percentage without decimals: `45%` in English, `−6 %` in French. */
export function formatShare(share: number, locale: FigureLocale): string {
  if (!Number.isFinite(share)) return "–";
  const percent = { style: "percent", maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(LANGUAGE_TAGS[locale], percent).format(share).replace("-", "−");
}

/** The label of an axis tick; decades outside 10⁻⁴ to 10⁶ are written as powers. */
export function formatTick(value: number, locale: FigureLocale): string {
  if (isPlain(value)) return digits(value, locale, 6);
  const [mantissa = "1", exponent = "0"] = value.toExponential(2).split("e");
  const power = formatPowerOfTen(Number(exponent));
  return Number(mantissa) === 1 ? power : `${digits(Number(mantissa), locale, 3)} × ${power}`;
}
