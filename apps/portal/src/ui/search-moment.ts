import { z } from "zod";

/** A day (`2026-11-22`) or a moment in the address; anything else counts as not said. */
export function searchMoment() {
  return z
    .union([z.iso.date(), z.iso.datetime({ offset: true })])
    .optional()
    .catch(undefined);
}

/** The moment that a day of the address asks about: its end, so that what was published on the day itself is in. */
export function momentOf(asOf: string | undefined): string | undefined {
  return asOf !== undefined && asOf.length === 10 ? `${asOf}T23:59:59.999Z` : asOf;
}
