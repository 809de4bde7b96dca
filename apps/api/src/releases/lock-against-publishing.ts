import { databaseCodeOf, type Transaction } from "#db";
import { Conflict } from "#errors";
import { lockPublishing } from "./publish.sql.ts";

/** What PostgreSQL answers when a lock is not given in the time of a request. */
const NO_LOCK = "55P03";

/**
 * Waits until nobody publishes in the center: what a publisher lays its file over must not be withdrawn under it. Throws
 * Conflict when that takes longer than a request may wait.
 */
export async function lockAgainstPublishing(tx: Transaction, centerId: number): Promise<void> {
  try {
    await lockPublishing(tx, centerId);
  } catch (error) {
    if (databaseCodeOf(error) !== NO_LOCK) throw error;
    throw new Conflict({
      en: "A release of this center is being published at this moment; try again when it is done.",
      fr: "Une version de ce centre est en cours de publication ; réessayez quand elle sera terminée.",
    });
  }
}
