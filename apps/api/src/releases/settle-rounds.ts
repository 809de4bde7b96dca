import {
  type CaseToSettle,
  type CohortKey,
  type CohortRounds,
  type SettledRound,
  stageCaseRows,
  writeAssays,
} from "#cases/writing";
import type { Transaction } from "#db";
import { inRounds } from "./case-rounds.ts";
import type { ReleaseBefore } from "./release-before.ts";
import type { HeldCases } from "./release-plan.ts";

/** Everything that writing the cases of a release takes. */
export interface RoundsToSettle {
  readonly cohort: CohortKey;
  readonly rounds: CohortRounds;
  /** In the order of their numbers. */
  readonly cases: readonly CaseToSettle[];
  /** The release the file is laid over; null where there is none, or where the file is taken as it is. */
  readonly before: ReleaseBefore | null;
  /** Told how many of the cases are settled. */
  readonly progress?: ((done: number, total: number) => Promise<void> | void) | undefined;
}

/** Rounds that are inserted together: each time the server looks at every table once. */
const ROUNDS_PER_INSERT = 6;

/** Whether the release before holds the case. */
const wasReleased = ({ released }: CaseToSettle): boolean => released !== null;

/** Inserts settled rounds some at a time, while the next are being made. */
async function roundInserter(tx: Transaction, cohort: CohortKey) {
  const staged = await stageCaseRows(tx);
  let waiting: SettledRound[] = [];
  const spares: ArrayBuffer[] = [];
  let inserting: Promise<void> = Promise.resolve();
  const insert = async (): Promise<void> => {
    await inserting;
    const assays = waiting.flatMap((round) => round.assays);
    if (assays.length > 0) await writeAssays(tx, cohort, assays);
    for (const { rows } of waiting) {
      await staged.add(rows);
      const [first] = Object.values(rows);
      if (first) spares.push(first.buffer);
    }
    waiting = [];
    inserting = staged.insert();
    // Awaited by whoever is next; until then a failure must not end the process.
    inserting.catch(() => undefined);
  };
  return {
    add: async (round: SettledRound): Promise<void> => {
      waiting.push(round);
      if (waiting.length === ROUNDS_PER_INSERT) await insert();
    },
    /** A buffer whose rows are with the server already. */
    spare: () => spares.pop() ?? null,
    /** Waits until the connection asks nothing; it asks one thing at a time. */
    idle: () => inserting,
    end: async (): Promise<void> => {
      await insert();
      await inserting;
    },
  };
}

/**
 * Settles cases round by round: those whose content is as it was released stand, of the others a new version is written.
 * While the server inserts some rounds, the next are made; memory holds a few, however long the file.
 */
export async function settleRounds(
  tx: Transaction,
  { cohort, rounds, cases, before, progress }: RoundsToSettle,
): Promise<{ readonly standing: ReadonlySet<string>; readonly written: HeldCases["written"] }> {
  const inserter = await roundInserter(tx, cohort);
  const standing = new Set<string>();
  const written: HeldCases["written"][number][] = [];
  const inFile = new Set(rounds.caseCodes);
  let done = 0;
  await progress?.(0, cases.length);
  for (const round of inRounds(cases, rounds.measurementsPerCase)) {
    const comparable = round.filter((one) => wasReleased(one) && inFile.has(one.caseCode));
    const unchanged = new Set(comparable.length === 0 ? [] : await rounds.unchanged(comparable));
    const others = round.filter(({ caseCode }) => !unchanged.has(caseCode));
    const known = before ? others.filter(wasReleased) : [];
    if (known.length > 0) await inserter.idle();
    const rowsBefore = (await before?.rowsOf(known)) ?? null;
    const settled = await rounds.settle({ cases: others, before: rowsBefore, spare: inserter.spare() });
    await inserter.add(settled);
    for (const code of [...unchanged, ...settled.standing]) standing.add(code);
    written.push(...settled.written);
    done += round.length;
    await progress?.(done, cases.length);
  }
  await inserter.end();
  return { standing, written };
}
