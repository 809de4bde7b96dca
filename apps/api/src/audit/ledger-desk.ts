import type { Database, Transaction } from "#db";
import { type Effect, recordEffects } from "./record-effect.ts";

/** Takes entries of reads and questions, and answers when they are committed. */
export interface LedgerDesk {
  /** Resolves when every entry is in the ledger; rejects when it could not be written, and then no answer may leave. */
  record(entries: readonly Effect[]): Promise<void>;
}

interface Waiting {
  readonly entries: readonly Effect[];
  readonly done: () => void;
  readonly failed: (reason: unknown) => void;
}

/**
 * A desk that commits in groups: while one transaction is under way, those who come wait together for the next. Under
 * load a group costs one commit and one lock of each chain, however many requests are in it.
 */
export function ledgerDesk(database: Database): LedgerDesk {
  // One statement writes them all, so it needs no transaction around it and no round trips to begin and end one.
  const byItself: Pick<Transaction, "rows"> = { rows: (text, values = []) => database.alone(text, values) };
  let waiting: Waiting[] = [];
  let working = false;
  const work = async (): Promise<void> => {
    working = true;
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        await recordEffects(
          byItself,
          group.flatMap(({ entries }) => entries),
        );
        for (const { done } of group) done();
      } catch (error) {
        for (const { failed } of group) failed(error);
      }
    }
    working = false;
  };
  return {
    record: (entries) => {
      if (entries.length === 0) return Promise.resolve();
      return new Promise((done, failed) => {
        waiting.push({ entries, done, failed });
        if (!working) void work();
      });
    },
  };
}
