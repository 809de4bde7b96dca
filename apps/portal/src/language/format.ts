import type { Language } from "./language.ts";

const TAGS: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

/** A whole or decimal number as the language writes it, to at most `digits` significant digits. */
export function formatNumber(value: number, language: Language, digits = 6): string {
  return new Intl.NumberFormat(TAGS[language], { maximumSignificantDigits: digits }).format(value);
}

/** A concentration or ratio to 3 significant digits. */
export function formatValue(value: number, language: Language): string {
  return formatNumber(value, language, 3);
}

/** A day of the calendar, written out. */
export function formatDate(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(TAGS[language], { dateStyle: "medium" }).format(new Date(iso));
}

/** A moment, to the minute. */
export function formatMoment(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(TAGS[language], { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));
}

/** A file size in the largest fitting unit. */
export function formatBytes(bytes: number, language: Language): string {
  const step = [
    ["byte", 1],
    ["kilobyte", 1e3],
    ["megabyte", 1e6],
    ["gigabyte", 1e9],
  ] as const;
  const [unit, size] = step.findLast(([, from]) => bytes >= from) ?? step[0];
  return new Intl.NumberFormat(TAGS[language], { style: "unit", unit, maximumFractionDigits: 1 }).format(bytes / size);
}

/** Names joined as the language joins them: "A, B and C". */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(TAGS[language], { type: "conjunction" }).format(items);
}

/** A day relative to the first anakinra dose: "D+30", in French "J+30". */
export function formatDay(day: number, language: Language): string {
  const sign = day > 0 ? "+" : day < 0 ? "−" : "";
  return `${language === "fr" ? "J" : "D"}${sign}${Math.abs(day)}`;
}
