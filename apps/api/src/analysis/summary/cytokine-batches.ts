import type { CytokineValue } from "./cytokine-value.sql.ts";

/** Fewest persons of a batch that say how it was filled. */
const FEWEST_PERSONS = 8;
/** A batch is confounded below this part of the share of the reference that the center's other batches hold. */
const PART_OF_OTHERS = 1 / 3;

/** A batch of a center. */
export interface CenterBatch {
  readonly centerId: number;
  readonly batch: string;
}

/** A value with its batch, and whether it is one of those the others are compared with. */
export type Batched = Pick<CytokineValue, "centerId" | "batch" | "personId"> & { readonly inReference: boolean };

/** Share of the reference among the persons of these values; a person counts once, however many samples. */
function shareOfReference(values: readonly Batched[]): { readonly persons: number; readonly share: number } {
  const persons = new Map(values.map((value) => [value.personId, value.inReference]));
  const reference = [...persons.values()].filter((inReference) => inReference).length;
  return { persons: persons.size, share: persons.size === 0 ? 0 : reference / persons.size };
}

/** Batches of a center that hold far fewer of the reference than its other batches do, so that batch and group mix. */
export function confoundedBatches(values: readonly Batched[]): CenterBatch[] {
  return [...Map.groupBy(values, (value) => value.centerId)].flatMap(([centerId, ofCenter]) => {
    const named = ofCenter.filter((value) => value.batch !== null);
    return [...Map.groupBy(named, (value) => value.batch ?? "")]
      .filter(([batch, members]) => {
        const here = shareOfReference(members);
        const elsewhere = shareOfReference(named.filter((value) => value.batch !== batch));
        return here.persons >= FEWEST_PERSONS && here.share < elsewhere.share * PART_OF_OTHERS;
      })
      .map(([batch]) => ({ centerId, batch }))
      .sort((a, b) => (a.batch < b.batch ? -1 : 1));
  });
}
