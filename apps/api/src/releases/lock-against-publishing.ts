import { databaseCodeOf, type Transaction } from "#db";
import { Conflict } from "#errors";
import { lockPublishing, lockPublishingShared } from "./publish.sql.ts";

/** What PostgreSQL answers when a lock is not given in the time of a request. */
const NO_LOCK = "55P03";

/**
 * Waits until nobody publishes in the center: what a publisher lays its file over must not be withdrawn under it. Throws
 * Conflict when that takes longer than a request may wait.
 */
export async function lockAgainstPublishing(tx: Transaction, centerId: number): Promise<void> {
  await lockPublishing(tx, centerId).catch(sayPublishing);
}

/**
 * Holds what the releases of these centers are, until the transaction ends: nothing is published or withdrawn meanwhile.
 * Throws Conflict when that takes longer than a request may wait.
 */
export async function holdReleases(tx: Transaction, centerIds: readonly number[]): Promise<void> {
  // In one order, so that nobody waits for somebody who waits for them.
  const inOrder = [...new Set(centerIds)].sort((a, b) => a - b);
  for (const centerId of inOrder) await lockPublishingShared(tx, centerId).catch(sayPublishing);
}

function sayPublishing(error: unknown): never {
  if (databaseCodeOf(error) !== NO_LOCK) throw error;
  throw new Conflict({
    en: "A release of this center is being published at this moment; try again when it is done.",
    fr: "Une version de ce centre est en cours de publication ; réessayez quand elle sera terminée.",
  });
}
