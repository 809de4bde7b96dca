import { categoryRank } from "./dimension-label.ts";

/** Orders cells by their categories, one dimension after the other, each in the order of its own vocabulary. */
export function compareCategories(dimensions: readonly string[], a: readonly string[], b: readonly string[]): number {
  for (const [at, dimension] of dimensions.entries()) {
    const [one, other] = [a[at] ?? "", b[at] ?? ""];
    const order = categoryRank(dimension, one) - categoryRank(dimension, other);
    if (order !== 0) return order;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
