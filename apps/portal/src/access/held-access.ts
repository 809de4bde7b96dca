import { FIELD_GROUPS } from "@nlrp12/domain";
import type { AccessGrantRowFragment } from "../generated/operations.ts";

/** What somebody holds of a cohort in one piece: a grant on each field group, the same in all else. */
export type HeldAccess = readonly [AccessGrantRowFragment, ...AccessGrantRowFragment[]];

/** What grants of one piece have in common. */
const pieceOf = ({ id, fieldGroup, startsAt, __typename, ...same }: AccessGrantRowFragment): string =>
  JSON.stringify(same);

/** Grants put together where they differ by their field group alone, in the order they came. */
export function heldAccess(grants: readonly AccessGrantRowFragment[]): HeldAccess[] {
  const placeOf = ({ fieldGroup }: AccessGrantRowFragment): number => FIELD_GROUPS.indexOf(fieldGroup);
  return [...Map.groupBy(grants, pieceOf).values()].flatMap((piece): HeldAccess[] => {
    const [first, ...others] = piece.toSorted((a, b) => placeOf(a) - placeOf(b));
    return first ? [[first, ...others]] : [];
  });
}

/** The grants of the piece that one of them belongs to. */
export function heldWith(grant: AccessGrantRowFragment, grants: readonly AccessGrantRowFragment[]): HeldAccess {
  return heldAccess(grants).find((piece) => piece.some(({ id }) => id === grant.id)) ?? [grant];
}
