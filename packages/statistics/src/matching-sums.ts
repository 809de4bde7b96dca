/** Pairs up to which every matching is counted, about a third of a second. */
const MOST_PAIRS = 10;

/**
 * Every value that Σ xᵢ·y₍ᵢ₎ takes over all orders of y, and in how many orders, for whole-numbered x and y: orders
 * built one x at a time, those that used the same y with the same sum merged. Null above ten pairs.
 */
export function matchingSums(
  x: readonly number[],
  y: readonly number[],
): { readonly sum: number; readonly ways: number }[] | null {
  if (x.length > MOST_PAIRS) return null;
  let reached = new Map<number, Map<number, number>>([[0, new Map([[0, 1]])]]);
  for (const left of x) {
    const next = new Map<number, Map<number, number>>();
    for (const [used, sums] of reached) {
      y.forEach((right, index) => {
        const bit = 1 << index;
        if (used & bit) return;
        const there = next.get(used | bit) ?? new Map<number, number>();
        for (const [sum, ways] of sums) there.set(sum + left * right, (there.get(sum + left * right) ?? 0) + ways);
        next.set(used | bit, there);
      });
    }
    reached = next;
  }
  return [...reached.values()].flatMap((sums) => [...sums].map(([sum, ways]) => ({ sum, ways })));
}
