type Numbers = Readonly<Record<string, number>>;

/** Most digits a sum of doubles is said to agree to. */
const MOST_DIGITS = 14;

/** To how many digits all numbers agree, the least exact deciding; 0 where a number is missing. */
export function agreedDigits(r: Numbers, portal: Numbers): number {
  const errors = Object.entries(r).map(([name, value]) => {
    const found = portal[name] ?? Number.POSITIVE_INFINITY;
    return Math.abs(found - value) / (value === 0 ? 1 : Math.abs(value));
  });
  const worst = Math.max(...errors);
  return Math.max(0, Math.min(MOST_DIGITS, Math.floor(-Math.log10(worst))));
}
