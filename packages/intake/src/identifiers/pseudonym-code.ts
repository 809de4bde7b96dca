/**
 * The form of codes made by the pseudonymisation step: `N12-` and 128 bits in 26 signs of Crockford's base 32, so that the
 * first is 0 to 7. No detector reads a meaning into them: one in some thousands spells a name or a day by chance.
 */
const PSEUDONYM = /^N12-[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** Whether a code was made by the pseudonymisation step. */
export function isPseudonymCode(text: string): boolean {
  return PSEUDONYM.test(text);
}
