const TOLD = /(?<![\d.,-])(9\d|1[01]\d)(?:[.,]\d)? ?(?:ans|an|years?|yrs?|yo|y\.o\.)(?!\p{L})/iu;
const AGE_WORDS = new Set("age ages".split(" "));
const OTHER_UNIT =
  /(?<!\p{L})(?:months?|mois|weeks?|semaines?|days?|jours?|band|tranche|group|groupe|classe?)(?!\p{L})/iu;
const OLDEST_TOLD = 89;
const OLDEST = 125;

/** Whether a text tells an age above 89 years in words: `93 ans`, `101 years`. */
export function tellsAgeOver89(text: string): boolean {
  return TOLD.test(text);
}

/** Whether a header announces ages in years. */
export function announcesAges(foldedHeader: string): boolean {
  return foldedHeader.split(" ").some((word) => AGE_WORDS.has(word)) && !OTHER_UNIT.test(foldedHeader);
}

/** Whether a number, under a header that announces ages, is one above 89. */
export function isAgeOver89(text: string): boolean {
  const age = /^\d{2,3}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : 0;
  return age >= OLDEST_TOLD + 1 && age <= OLDEST;
}
