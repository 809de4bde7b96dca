import { type CheckpointSigner, checkpointNote, verifierKey } from "#audit";
import type { Database } from "#db";
import { chainsDue, insertCheckpoint } from "./checkpoint.sql.ts";

const EVERY_TEN_MINUTES = 10 * 60_000;

/** Signs every chain that a checkpoint is due for; says how many. */
async function makeCheckpoints(database: Database, signer: CheckpointSigner): Promise<number> {
  return database.withoutCases(async (tx) => {
    const madeAt = new Date();
    const due = await chainsDue(tx, madeAt);
    for (const checkpoint of due) {
      const note = checkpointNote(signer, checkpoint);
      await insertCheckpoint(tx, { ...checkpoint, madeAt, note, verifierKey: verifierKey(signer) });
    }
    return due.length;
  });
}

/** What keeping checkpoints is made of. */
export interface CheckpointParts {
  readonly database: Database;
  readonly signer: CheckpointSigner;
  readonly logger: { error(details: object, message: string): void };
}

/**
 * Makes checkpoints from time to time until it is stopped, first at once: a portal that is started anew every few
 * minutes signs too. One that fails is told to the operators and tried again.
 */
export function keepCheckpoints({ database, signer, logger }: CheckpointParts): {
  /** Resolves when the round that is under way, if one is, has ended; a test waits for it. */
  settled(): Promise<void>;
  stop(): Promise<void>;
} {
  let working: Promise<unknown> = Promise.resolve();
  const round = () => {
    working = makeCheckpoints(database, signer).catch((error: unknown) => {
      logger.error({ err: error }, "checkpoints of the ledger");
    });
  };
  round();
  const timer = setInterval(round, EVERY_TEN_MINUTES);
  timer.unref();
  const settled = async () => {
    await working;
  };
  return {
    settled,
    stop: async () => {
      clearInterval(timer);
      await settled();
    },
  };
}
