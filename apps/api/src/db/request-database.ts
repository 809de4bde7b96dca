import type { Database, OpenTransaction } from "./database.ts";
import type { Rights } from "./rights.ts";
import type { Transaction } from "./transaction.ts";

/**
 * The database as one request sees it: one transaction under the viewer's rights, begun at the first statement and
 * closed when the answer leaves. Statements of one request queue on it in order.
 */
export class RequestDatabase {
  readonly #database: Database;
  readonly #rights: Rights;
  #reading: Promise<OpenTransaction> | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(database: Database, rights: Rights) {
    this.#database = database;
    this.#rights = rights;
  }

  /** Rows of one statement under the viewer's row policies. */
  async rows<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.#inOrder(async () => {
      this.#reading ??= this.#database.begin(this.#rights);
      return (await this.#reading).rows<Row>(text, values);
    });
  }

  /** A write in a transaction of its own under the viewer's rights, committed before the answer is made. */
  async write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#inOrder(async () => {
      await this.#close("commit");
      return this.#database.within(this.#rights, work);
    });
  }

  /** Ends the request's transaction; called once, when the answer is made or has failed. */
  async finish(): Promise<void> {
    await this.#inOrder(() => this.#close("commit"));
  }

  async #close(outcome: "commit" | "rollback"): Promise<void> {
    const reading = this.#reading;
    this.#reading = null;
    if (reading) {
      const tx = await reading.catch(() => null);
      await tx?.close(outcome);
    }
  }

  async #inOrder<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work, work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}
