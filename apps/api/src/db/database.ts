import type { BlockContents, BlockRows } from "@nlrp12/disclosure";
import { sealBlock } from "@nlrp12/disclosure";
import type { PoolClient } from "pg";
import type { DataSource, QueryRunner } from "typeorm";
import { createDataSource } from "./data-source.ts";
import type { Rights } from "./rights.ts";
import { blockSettingsOf, NO_CASE_ROWS, settingsOf } from "./rights.ts";
import { statementsOn } from "./statements.ts";
import type { StatementObserver, Transaction } from "./transaction.ts";
import { transactionOn } from "./transaction.ts";
import { UnchangingRows } from "./unchanging-rows.ts";

/** Limits of one statement and of an idle transaction; a request that exceeds them fails instead of holding a place. */
const LIMITS = { statement_timeout: "15s", lock_timeout: "5s", idle_in_transaction_session_timeout: "30s" };
/** What a job that publishes or opens begins with. */
const NO_LIMITS = Object.keys(LIMITS)
  .map((name) => `set local ${name} = 0`)
  .join("; ");

/** A transaction that stays open between the questions of one request. */
export interface OpenTransaction extends Transaction {
  /** Settings for the statements after it, which need not wait until they are made. */
  set(settings: string): void;
  /** Commits (or rolls back) and gives the connection back; nothing of the rights outlives it. */
  close(outcome: "commit" | "rollback"): Promise<void>;
}

/**
 * The way to the database. The data source itself is private: a feature reaches rows only inside a transaction that
 * has stated its rights first.
 */
export class Database {
  /** What every request may read and nobody changes, as it was read before. */
  readonly unchanging = new UnchangingRows();
  readonly #source: DataSource;
  #observe: StatementObserver = () => undefined;

  private constructor(source: DataSource) {
    this.#source = source;
  }

  /** Connects as the runtime role. */
  static async open(runtimeUrl: string, poolSize = 20): Promise<Database> {
    const source = createDataSource({ url: runtimeUrl, poolSize, limits: LIMITS });
    await source.initialize();
    return new Database(source);
  }

  /** Reports every statement text to the observer until it is replaced. */
  observeStatements(observe: StatementObserver): void {
    this.#observe = observe;
  }

  /** Begins a transaction under the given rights and leaves it open; the caller must close it. */
  async begin(rights: Rights, options: { readonly long?: boolean } = {}): Promise<OpenTransaction> {
    return this.#begin(settingsOf(rights), { long: options.long ?? false, repeats: true });
  }

  /** Runs `work` in one transaction under the given rights: committed when it returns, rolled back when it throws. */
  async within<T>(
    rights: Rights,
    work: (tx: Transaction) => Promise<T>,
    options: { readonly long?: boolean } = {},
  ): Promise<T> {
    const tx = await this.#begin(settingsOf(rights), { long: options.long ?? false, repeats: false });
    return finish(tx, work);
  }

  /** A transaction that reaches no case row. */
  async withoutCases<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.within(NO_CASE_ROWS, work);
  }

  /**
   * One statement by itself, in one round trip and prepared once a connection: for the few that every request needs. A
   * connection holds no rights outside of a transaction that states them, so row policies show it no case. The text opens
   * with a comment that names it, and is the same whenever it has that name.
   */
  async alone<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const runner = this.#source.createQueryRunner();
    try {
      this.#observe(text);
      return await statementsOn(await runner.connect()).prepared<Row>(text, values);
    } finally {
      await runner.release();
    }
  }

  /**
   * Reads the block for an opening. What comes out is sealed: only the disclosure engine can look inside, so no number
   * over the block can be made elsewhere.
   */
  async withBlock(cohortIds: readonly number[], work: (tx: Transaction) => Promise<BlockContents>): Promise<BlockRows> {
    const tx = await this.#begin(blockSettingsOf(cohortIds), { long: true, repeats: false });
    return sealBlock(await finish(tx, work));
  }

  /** Whether a connection can be had and answers. */
  async answers(): Promise<boolean> {
    return this.withoutCases(async (tx) => (await tx.rows("/* answers */ select 1")).length === 1);
  }

  /** Ends every connection. */
  async close(): Promise<void> {
    await this.#source.destroy();
  }

  async #begin(
    settings: string,
    { long, repeats }: { readonly long: boolean; readonly repeats: boolean },
  ): Promise<OpenTransaction> {
    const runner: QueryRunner = this.#source.createQueryRunner();
    const client: PoolClient = await runner.connect();
    const { send } = statementsOn(client);
    let over = false;
    const close = async (outcome: "commit" | "rollback"): Promise<void> => {
      if (over) return;
      over = true;
      try {
        await send(outcome);
      } finally {
        await runner.release();
      }
    };
    // The rights travel with the beginning: there is no moment at which a transaction is open without them. Nobody waits for
    // it: the first statement comes behind it on the same connection, and is not answered where it failed.
    const begun = send(`start transaction; ${long ? `${NO_LIMITS}; ` : ""}${settings}`);
    begun.catch(() => undefined);
    const watch = { observe: (text: string) => this.#observe(text), isOver: () => over };
    const tx = transactionOn({ client, manager: runner.manager, begun, repeats }, watch);
    // A setting that is refused fails the transaction, and with it the statements behind it.
    const set = (text: string): void => void send(text).catch(() => undefined);
    return { ...tx, set, close };
  }
}

async function finish<T>(tx: OpenTransaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
  let result: T;
  try {
    result = await work(tx);
  } catch (error) {
    // On a broken connection the rollback fails too; what the caller needs is the reason, and the server rolls back.
    await tx.close("rollback").catch(() => undefined);
    throw error;
  }
  await tx.close("commit");
  return result;
}
