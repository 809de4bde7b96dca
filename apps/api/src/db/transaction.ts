import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { EntityManager } from "typeorm";
import { statementsOn } from "./statements.ts";

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
  /** TypeORM's ways to write entities in this very transaction; the others would begin one of their own. */
  readonly manager: EntityWriter;
}

/** TypeORM's manager as far as it writes in the transaction that is open, and knows how entities are stored. */
export type EntityWriter = Pick<EntityManager, "insert" | "update" | "dataSource">;

/** Counts and observes statements; tests use it to assert how many a question needs. */
export type StatementObserver = (text: string) => void;

/** The connection of a transaction that begins. */
interface Beginning {
  readonly client: PoolClient;
  readonly manager: EntityWriter;
  /** Resolves when the transaction has begun under its rights; what is sent meanwhile waits on the connection behind it. */
  readonly begun: Promise<void>;
  /** Whether its statements come again in other requests. */
  readonly repeats: boolean;
}

/**
 * Wraps a connection on which a transaction begins. Once `isOver` says so no statement is sent any more: one that came
 * late would run outside the transaction, on a connection without rights or with somebody else's.
 */
export function transactionOn(
  { client, manager, begun, repeats }: Beginning,
  watch: { readonly observe: StatementObserver; readonly isOver: () => boolean },
): Transaction {
  const statements = statementsOn(client);
  const announce = (text: string): void => {
    if (watch.isOver()) throw new Error("a statement came after its transaction was over");
    watch.observe(text);
  };
  const rows = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> => {
    announce(text);
    const [, found] = await Promise.all([begun, statements[repeats ? "repeated" : "rows"]<Row>(text, values)]);
    return found;
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
      await begun;
      // Rows of a COPY and statements that wait for nothing would meet on the connection; here nothing else is under way.
      Object.assign(client, { pipeline: false });
      try {
        await pipeline(chunks, client.query(copyFrom(statement)));
      } finally {
        Object.assign(client, { pipeline: true });
      }
    },
    manager,
  };
}
