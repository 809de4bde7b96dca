const EMAIL = /[^\s@<>;,]+@[^\s@<>;,]+\.\p{L}{2,}/u;
/** `jean (at) chu.fr`, `jean[arobase]chu[point]fr`: written for people, so that no program finds it. */
const SPOKEN_EMAIL =
  /[\p{L}\d._-]+ ?[([{<] ?(?:at|arobase|@) ?[)\]}>] ?[\p{L}\d-]+ ?(?:\.|[([{<] ?(?:dot|point) ?[)\]}>]) ?\p{L}{2,}/iu;

/** French numbers, with their country code or the leading 0, in pairs or not; other countries with a `+`. */
const PHONE =
  /(?<![\dA-Za-z.,])(?:(?:\(?\+33\)?|0033)[ .\-/]{0,2}(?:\(0\)[ .-]?)?[1-9]|\(?0[1-9]\)?)(?:[ .\-/_]{0,2}\d{2}){4}(?![\d,]|\.\d)|(?<!\d)\+\d{1,3}(?:[ .-]?\(?\d\)?){8,12}(?!\d)/;
/** In groups of three after the trunk digit, as `0 612 345 678` and `06 123 456 78` are also written. */
const PHONE_IN_THREES =
  /(?<![\dA-Za-z.,])0[ .-]?[1-9][ .-]?\d{2}(?:[ .-]\d{3}){2}(?!\d)|(?<![\dA-Za-z.,])0[67] \d{3} \d{3} \d{2}(?!\d)/;
const SAID_PHONE = /(?<!\p{L})(?:t[ée]l(?:[ée]phone)?|phone|portable|mobile|fax)\.? ?:? ?\d[\d .-]{7,}/iu;

const URL = /(?:https?|ftp):\/\/\S|(?<![\p{L}\d])www\.[\p{L}\d-]+\.\p{L}/iu;
const IP_V4 = /(?<![\d.vV])(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?![\d.])/g;
const IP_V6 =
  /(?<![\p{L}\d:])(?:[\da-f]{1,4}:){7}[\da-f]{1,4}(?![\p{L}\d:])|(?<![\p{L}\d:])(?:[\da-f]{1,4}:){1,6}(?::[\da-f]{1,4}){1,6}(?![\p{L}\d:])/iu;
const HARDWARE = /(?<![\p{L}\d:-])[\da-f]{2}([:-])(?:[\da-f]{2}\1){4}[\da-f]{2}(?![\p{L}\d:-])/iu;

/** Whether a text holds an e-mail address, also one spelt out for people. */
export function holdsEmail(text: string): boolean {
  return EMAIL.test(text) || SPOKEN_EMAIL.test(text);
}

/** Whether a text holds a telephone number: French in any grouping, of other countries with a plus sign. */
export function holdsPhone(text: string): boolean {
  return PHONE.test(text) || PHONE_IN_THREES.test(text) || SAID_PHONE.test(text);
}

/** Whether a text is a French number whose leading 0 a spreadsheet has dropped: `612345678`, not a round one. */
export function isPhoneWithoutZero(text: string): boolean {
  return /^[67]\d{8}$/.test(text) && !text.endsWith("000");
}

/** Whether a text holds a web address. */
export function holdsWebAddress(text: string): boolean {
  return URL.test(text);
}

/** Whether a text holds the address of a machine: IP, version 4 or 6, or hardware. */
export function holdsMachineAddress(text: string): boolean {
  const four = [...text.matchAll(IP_V4)].some(([, ...parts]) => parts.every((part) => Number(part) <= 255));
  return four || IP_V6.test(text) || HARDWARE.test(text);
}
