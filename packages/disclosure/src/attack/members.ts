import type { Member } from "../member.ts";

/** Persons of a few centers for hand-worked examples: `counts[c]` persons of center c + 1, each a kindred of one. */
export function membersOfCenters(counts: readonly number[], prefix = "p"): readonly Member[] {
  return counts.flatMap((count, center) =>
    Array.from({ length: count }, (_, at) => ({
      personKey: `${prefix}-${center + 1}-${at}`,
      kindredKey: `${prefix}-k-${center + 1}-${at}`,
      centerIds: [center + 1],
      version: `${prefix}-${center + 1}-${at}@1`,
      attributes: {},
    })),
  );
}

/** The same persons with one category of a dimension. */
export function withCategory(
  members: readonly Member[],
  dimension: "SEX" | "AGE_BAND",
  category: string,
): readonly Member[] {
  return members.map((member) => ({ ...member, attributes: { ...member.attributes, [dimension]: category } }));
}
