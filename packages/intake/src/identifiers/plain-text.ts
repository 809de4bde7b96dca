/** Letters of other alphabets that look like Latin ones, each pair of signs: the look-alike and what it is taken for. */
const LOOK_ALIKES =
  "аaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwкkмmтtнhвbАAВBЕEКKМMНHОOРPСCТTХXІIЈJЅSУY" +
  "αaοoρpνvιiκkτtυuΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXıi";

const LATIN: ReadonlyMap<string, string> = new Map(
  Array.from({ length: LOOK_ALIKES.length / 2 }, (_, pair) => [
    LOOK_ALIKES.charAt(2 * pair),
    LOOK_ALIKES.charAt(2 * pair + 1),
  ]),
);

/** Signs that take no room: format characters (the soft hyphen too), joiners, blank fillers, variation selectors. */
const UNSEEN = /\p{Cf}|\u034f|[\u115f\u1160\u3164\uffa0]|\p{Variation_Selector}/gu;
const ORDINARY = /^[ -~]*$/;

/** The value of a digit of any script: its blocks of ten begin at multiples of ten signs after a zero. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/**
 * A text as an eye reads it: full-width and other digits and letters become plain ones, look-alikes of Cyrillic and
 * Greek become Latin, signs that take no room go, every blank is a space and every dash or slash the plain one.
 */
export function plainText(text: string): string {
  if (ORDINARY.test(text)) return text;
  return text
    .normalize("NFKC")
    .replace(UNSEEN, "")
    .replace(/[\s\u2800]/gu, " ")
    .replace(/[\u2010-\u2015\u2212\u30fc]/g, "-")
    .replace(/[\u2044\u2215\u29f8]/g, "/")
    .replace(/[^ -~\P{Nd}]/gu, digitValue)
    .replace(/[^ -~]/gu, (sign) => LATIN.get(sign) ?? sign);
}

/**
 * The whole number a text writes, digits only, or `null`: `185057800608491.0`, `1.85057800608491E+14` and `0612345678`
 * are what spreadsheets make of numbers of persons.
 */
export function wholeNumberIn(text: string): string | null {
  if (/^\d+$/.test(text)) return text;
  const zeros = /^(\d+)[.,]0+$/.exec(text)?.[1];
  if (zeros) return zeros;
  const power = /^(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i.exec(text);
  const [, first = "", decimals = "", exponent = ""] = power ?? [];
  if (!power || Number(exponent) > 20 || decimals.length > Number(exponent)) return null;
  return first + decimals.padEnd(Number(exponent), "0");
}
