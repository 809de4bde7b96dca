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

/** A value with its batch. */
export type Batched = Pick<CytokineValue, "centerId" | "batch" | "personId">;

/** A value whose batch is known, and whether it is one of those the others are compared with. */
interface Placed {
  readonly centerId: number;
  readonly batch: string;
  readonly personId: string;
  readonly inReference: boolean;
}

/** Persons of the reference and others among these values; a person counts once in each, however many samples. */
function personsOf(values: readonly Placed[]): { readonly reference: number; readonly others: number } {
  const persons = (inReference: boolean): number =>
    new Set(values.filter((value) => value.inReference === inReference).map(({ personId }) => personId)).size;
  return { reference: persons(true), others: persons(false) };
}

function shareOfReference(values: readonly Placed[]): number {
  const { reference, others } = personsOf(values);
  return reference + others === 0 ? 0 : reference / (reference + others);
}

/**
 * Where batch mixes with a contrast of two groups of values: centers of which no batch holds both, three persons of
 * each with a batch; in other centers batches of at least eight persons with far fewer of the reference than the other
 * batches hold.
 */
export function confoundings(values: readonly Batched[], reference: readonly Batched[]): Confounding[] {
  const placed = [...placedIn(values, false), ...placedIn(reference, true)];
  return [...Map.groupBy(placed, (value) => value.centerId)].flatMap(([centerId, ofCenter]): Confounding[] => {
    const batches = Map.groupBy(ofCenter, (value) => value.batch);
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

const placedIn = (values: readonly Batched[], inReference: boolean): Placed[] =>
  values.flatMap(({ centerId, batch, personId }) =>
    batch === null ? [] : [{ centerId, batch, personId, inReference }],
  );

function isApart(ofCenter: readonly Placed[], batches: readonly (readonly Placed[])[]): boolean {
  const { reference, others } = personsOf(ofCenter);
  if (Math.min(reference, others) < FEWEST_IN_GROUP) return false;
  return batches.every((batch) => [0, 1].includes(shareOfReference(batch)));
}
