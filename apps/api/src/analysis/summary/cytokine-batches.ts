import type { CytokineValue } from "./cytokine-value.sql.ts";

/** Fewest persons of a batch that say how it was filled. */
const FEWEST_PERSONS = 8;
/** A batch is confounded below this part of the share of controls that the center's other batches hold. */
const PART_OF_OTHERS = 1 / 3;

/** A batch of a center. */
export interface CenterBatch {
  readonly centerId: number;
  readonly batch: string;
}

type Batched = Pick<CytokineValue, "centerId" | "batch" | "personId" | "caseGroup">;

/** Share of healthy controls among the persons of these values; a person counts once, however many samples. */
function shareOfControls(values: readonly Batched[]): { readonly persons: number; readonly share: number } {
  const groups = new Map(values.map((value) => [value.personId, value.caseGroup]));
  const controls = [...groups.values()].filter((group) => group === "HEALTHY_CONTROL").length;
  return { persons: groups.size, share: groups.size === 0 ? 0 : controls / groups.size };
}

/** Batches of a center that hold far fewer of its controls than its other batches do, so that batch and group mix. */
export function confoundedBatches(values: readonly Batched[]): CenterBatch[] {
  return [...Map.groupBy(values, (value) => value.centerId)].flatMap(([centerId, ofCenter]) => {
    const named = ofCenter.filter((value) => value.batch !== null);
    return [...Map.groupBy(named, (value) => value.batch ?? "")]
      .filter(([batch, members]) => {
        const here = shareOfControls(members);
        const elsewhere = shareOfControls(named.filter((value) => value.batch !== batch));
        return here.persons >= FEWEST_PERSONS && here.share < elsewhere.share * PART_OF_OTHERS;
      })
      .map(([batch]) => ({ centerId, batch }))
      .sort((a, b) => (a.batch < b.batch ? -1 : 1));
  });
}
