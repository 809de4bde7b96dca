import DataLoader from "dataloader";
import type { RequestDatabase } from "#db";
import { byPlace, type CaseChildren } from "./case-children-loader.ts";
import { caseRefKey } from "./case-ref.ts";
import type { Kindred } from "./genotype.type.ts";
import { type KindredSize, kindredSizes, kindredsOfCases } from "./kindred.sql.ts";
import { presentKindred } from "./present-case-children.ts";

const sizeKey = (size: Omit<KindredSize, "members">): string =>
  `${size.cohortId}:${size.releaseNumber}:${size.kindredId}`;

/**
 * The reported family by case version and release, batched within one request: one statement for the families and one
 * for their sizes. Null where none is reported, and without the genotype group, so ask for that first.
 */
export function caseKindredLoader(db: RequestDatabase): CaseChildren<Kindred | null> {
  return new DataLoader(
    async (refs) => {
      const rows = await kindredsOfCases(db, refs);
      const ids = [...new Set(rows.map((row) => row.kindredId))];
      const sizes = ids.length === 0 ? [] : await kindredSizes(db, refs, ids);
      const members = new Map(sizes.map((size) => [sizeKey(size), size.members]));
      const ofCases = byPlace(refs, rows);
      return refs.map(({ cohortId, releaseNumber }, at) => {
        const [row] = ofCases[at] ?? [];
        if (!row) return null;
        return presentKindred(row, members.get(sizeKey({ cohortId, releaseNumber, kindredId: row.kindredId })) ?? 1);
      });
    },
    { cacheKeyFn: caseRefKey },
  );
}
