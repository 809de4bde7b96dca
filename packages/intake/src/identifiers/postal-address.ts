const STREETS =
  "rue|avenue|av\\.|boulevard|boul\\.|bd\\.?|impasse|chemin|ch\\.|all[ée]es?|place|pl\\.|route|quai|cours|square|faubourg|" +
  "lotissement|r[ée]sidence|street|road|lane|drive";
const STREET = new RegExp(
  `(?<![\\d.,])\\d{1,4} ?(?:bis|ter|quater|[a-d])?,? (?:${STREETS}) (?:\\p{L}|['’.-] ?){2,}`,
  "iu",
);
const NUMBERED_STREET = /(?<![\d.,])\d{1,4},? (?:\p{L}{3,} ){1,2}(?:street|road|lane|avenue|drive)(?!\p{L})/iu;
/** 86000 Poitiers, F-75013 PARIS; the postcodes of Corsica begin with 20. */
const POSTCODE_AND_TOWN = /(?<![\d.,])(?:F-|FR-)?((?:0[1-9]|[1-8]\d|9[0-5]|97|98)\d{3}),? +(\p{Lu}[\p{L}'’-]{3,})/u;
const UNITS = /^(?:cell|cellule|unit|event|copie|copies|puit|well|jour|day|bead|bille|count|molecule|read)/i;
const POSTCODE = /^(?:0[1-9]|[1-8]\d|9[0-5])\d{3}$|^97[1-6]\d{2}$|^98\d{3}$/;

/** Whether a text holds a street with its number, or a French postcode with its town. */
export function holdsPostalAddress(text: string): boolean {
  const town = POSTCODE_AND_TOWN.exec(text)?.[2];
  return STREET.test(text) || NUMBERED_STREET.test(text) || (town !== undefined && !UNITS.test(town));
}

/** Whether a text as a whole may be a French postcode; most numbers of five digits may. */
export function mayBePostcode(text: string): boolean {
  return POSTCODE.test(text);
}
