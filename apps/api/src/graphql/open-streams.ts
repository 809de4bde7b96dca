import type { ServerResponse } from "node:http";
import { RateLimited } from "#errors";

/** Streams one account may have open at once: each asks the database several times a second for as long as it lasts. */
const MOST_STREAMS = 20;

/** The streams that are open in this process, by account. */
export interface OpenStreams {
  /** Counts one more until its answer ends, however it ends. Throws RateLimited where the account has its twenty. */
  begin(accountId: number, answer: ServerResponse): void;
}

/** None is open yet. */
export function openStreams(): OpenStreams {
  const open = new Map<number, number>();
  const count = (accountId: number, change: 1 | -1): void => {
    const left = (open.get(accountId) ?? 0) + change;
    if (left > 0) open.set(accountId, left);
    else open.delete(accountId);
  };
  return {
    begin: (accountId, answer) => {
      // Who hung up while the rights were looked up will not hang up again.
      if (answer.destroyed) return;
      if ((open.get(accountId) ?? 0) >= MOST_STREAMS) {
        throw new RateLimited({
          en: `You have ${MOST_STREAMS} streams open, which is the most one account may have; close one and begin again.`,
          fr: `Vous avez ${MOST_STREAMS} flux ouverts, le plus qu'un compte puisse en avoir ; fermez-en un et recommencez.`,
        });
      }
      count(accountId, 1);
      answer.once("close", () => count(accountId, -1));
    },
  };
}
