/**
 * p values adjusted for the tests of one figure (Benjamini & Hochberg, JRSS B 1995;57:289), in the order given.
 * Equals R `p.adjust(p, method = "BH")`. Throws RangeError for a p outside 0 to 1.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  if (!pValues.every((p) => p >= 0 && p <= 1)) throw new RangeError("A p value lies between 0 and 1");
  const adjusted = pValues.map(() => 1);
  let smallest = 1;
  const descending = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  descending.forEach(({ p, index }, above) => {
    smallest = Math.min(smallest, (p * pValues.length) / (pValues.length - above));
    adjusted[index] = smallest;
  });
  return adjusted;
}
