import type { CytokineValue } from "./cytokine-value.sql.ts";

/** Fewest persons of a batch that say how it was filled. */
const FEWEST_IN_BATCH = 8;
/** Fewest persons of each group that say that no batch was filled with both. */
const FEWEST_IN_GROUP = 3;
/** A batch is confounded below this part of the share of the reference that the center's other batches hold. */
const PART_OF_OTHERS = 1 / 3;

/** A batch that mixes with group, or a center none of whose batches holds both groups. */
export interface Confounding {
  readonly centerId: number;
  /** Null where it is every batch of the center. */
  readonly batch: string | null;
}

/** A value with its batch, and whether it is one of those the others are compared with. */
export type Batched = Pick<CytokineValue, "centerId" | "batch" | "personId"> & { readonly inReference: boolean };

/** Persons of the reference and others among these values; a person counts once, however many samples. */
function personsOf(values: readonly Batched[]): { readonly reference: number; readonly others: number } {
  const persons = new Map(values.map((value) => [value.personId, value.inReference]));
  const reference = [...persons.values()].filter((inReference) => inReference).length;
  return { reference, others: persons.size - reference };
}

function shareOfReference(values: readonly Batched[]): number {
  const { reference, others } = personsOf(values);
  return reference + others === 0 ? 0 : reference / (reference + others);
}

/**
 * Where batch and group mix: centers of which no batch holds both groups, three persons of each with a batch; in other
 * centers batches of at least eight persons with far fewer of the reference than the other batches hold.
 */
export function confoundings(values: readonly Batched[]): Confounding[] {
  const named = values.filter((value) => value.batch !== null);
  return [...Map.groupBy(named, (value) => value.centerId)].flatMap(([centerId, ofCenter]): Confounding[] => {
    const batches = Map.groupBy(ofCenter, (value) => value.batch ?? "");
    if (isApart(ofCenter, [...batches.values()])) return [{ centerId, batch: null }];
    return [...batches]
      .filter(([batch, members]) => {
        const { reference, others } = personsOf(members);
        const elsewhere = shareOfReference(ofCenter.filter((value) => value.batch !== batch));
        return reference + others >= FEWEST_IN_BATCH && shareOfReference(members) < elsewhere * PART_OF_OTHERS;
      })
      .map(([batch]) => ({ centerId, batch }))
      .sort((a, b) => (a.batch < b.batch ? -1 : 1));
  });
}

function isApart(ofCenter: readonly Batched[], batches: readonly (readonly Batched[])[]): boolean {
  const { reference, others } = personsOf(ofCenter);
  if (Math.min(reference, others) < FEWEST_IN_GROUP) return false;
  return batches.every((batch) => [0, 1].includes(shareOfReference(batch)));
}
