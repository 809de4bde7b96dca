import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { EntityManager, QueryRunner } from "typeorm";

/** An open transaction under somebody's rights; the only thing a feature ever holds of the database. */
export interface Transaction {
  /** Rows of one statement, typed as its casts say. The text opens with a comment that names its function. */
  rows<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Exactly one row; anything else is a fault of the statement, not of the asker. */
  one<Row>(text: string, values?: readonly unknown[]): Promise<Row>;
  /**
   * Streams rows in PostgreSQL's text format into what the `COPY … FROM STDIN` statement names: a temporary table of this
   * transaction, since PostgreSQL refuses COPY into a table with row policies. A chunk may end within a row.
   */
  copy(statement: string, chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void>;
  /** TypeORM's manager of this very transaction, for writing entities. */
  readonly manager: EntityManager;
}

/** Counts and observes statements; tests use it to assert how many a question needs. */
export type StatementObserver = (text: string) => void;

/**
 * Wraps a query runner that has begun a transaction. Once `isOver` says so no statement is sent any more: one that came
 * late would run outside the transaction, on a connection without rights or with somebody else's.
 */
export function transactionOn(
  runner: QueryRunner,
  watch: { readonly observe: StatementObserver; readonly isOver: () => boolean },
): Transaction {
  const announce = (text: string): void => {
    if (watch.isOver()) throw new Error("a statement came after its transaction was over");
    watch.observe(text);
  };
  const rows = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> => {
    announce(text);
    const result = await runner.query(text, [...values], true);
    return result.records as Row[];
  };
  return {
    rows,
    one: async <Row>(text: string, values: readonly unknown[] = []): Promise<Row> => {
      const found = await rows<Row>(text, values);
      const first = found[0];
      if (found.length !== 1 || first === undefined) throw new Error("a statement that answers one row did not");
      return first;
    },
    copy: async (statement, chunks) => {
      announce(statement);
      const client: PoolClient = await runner.connect();
      await pipeline(chunks, client.query(copyFrom(statement)));
    },
    manager: runner.manager,
  };
}
