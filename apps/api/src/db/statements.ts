import type { PoolClient } from "pg";
import { QueryFailedError } from "typeorm";
import { preparedNameOf } from "./prepared-names.ts";

/** What is sent over one connection. A statement that fails says which it was; the log keeps its name alone. */
export interface Statements {
  /** Statements without parameters, several in one text: all of them are one round trip. */
  send(text: string): Promise<void>;
  rows<Row>(text: string, values: readonly unknown[]): Promise<Row[]>;
  /** The same for a text that may come again: from its second time on it is prepared. */
  repeated<Row>(text: string, values: readonly unknown[]): Promise<Row[]>;
  /** The same for a text that is always the same: PostgreSQL reads and plans it once a connection, by the name it opens with. */
  prepared<Row>(text: string, values: readonly unknown[]): Promise<Row[]>;
}

const nameOf = (text: string): string => {
  const name = /^\/\* (\w+) \*\//.exec(text)?.[1];
  if (name === undefined) throw new Error("a statement to be prepared opens with a comment that names it");
  return name;
};

/** The statements of a connection of the pool. */
export function statementsOn(client: PoolClient): Statements {
  const answered = async (
    statement: { readonly text: string; readonly name?: string | undefined },
    values: readonly unknown[],
  ) => {
    // What is asked in one go, such as a transaction's beginning and its first statement, leaves as one packet.
    client.connection.stream.cork();
    process.nextTick(() => client.connection.stream.uncork());
    try {
      return await client.query({ ...statement, values: [...values] });
    } catch (error) {
      throw error instanceof Error ? new QueryFailedError(statement.text, [...values], error) : error;
    }
  };
  return {
    send: async (text) => void (await answered({ text }, [])),
    rows: async (text, values) => (await answered({ text }, values)).rows,
    repeated: async (text, values) => (await answered({ name: preparedNameOf(text), text }, values)).rows,
    prepared: async (text, values) => (await answered({ name: nameOf(text), text }, values)).rows,
  };
}
