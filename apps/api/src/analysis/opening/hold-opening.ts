import { answersOf, type OpeningPlan, planOpening } from "@nlrp12/disclosure";
import type { Database, Transaction } from "#db";
import { blockContents, openingCohorts } from "./block-contents.sql.ts";
import { auditOf, lastOpening, plannedTables, protectedAnswers, storeOpening } from "./opening.sql.ts";
import { PUBLISHED_FAMILIES, PUBLISHED_MENU, VOTED_PAIRS } from "./published-menu.ts";

/** Which opening is planned or held. */
export interface OpeningToHold {
  readonly secret: Uint8Array;
  /** ISO date. */
  readonly date: string;
  /** What is written in the same transaction. */
  readonly also?: (tx: Transaction, openingId: number) => Promise<void>;
}

/**
 * Holds one opening: reads the block under its own row policies, lets the disclosure engine plan and answer, and stores
 * both. Nothing of the rows leaves the engine. Returns the number of the opening.
 */
export async function holdOpening(database: Database, options: OpeningToHold): Promise<number> {
  const { rows, plan, before } = await planned(database, options);
  const answers = answersOf({ rows, plan, secret: options.secret, previousAnswers: before?.answers ?? [] });
  await database.withoutCases(async (tx) => {
    await storeOpening(tx, { plan, answers });
    await options.also?.(tx, plan.opening.number);
  });
  return plan.opening.number;
}

/** What an opening would publish and withhold if it were held now; memberships are read, and nothing is stored. */
export async function previewOpening(database: Database, options: OpeningToHold): Promise<OpeningPlan> {
  return (await planned(database, options)).plan;
}

async function planned(database: Database, options: OpeningToHold) {
  const before = await database.withoutCases(async (tx) => {
    const last = await lastOpening(tx);
    if (!last) return null;
    const which = { openingId: last.openingId, family: null };
    return {
      plan: { ...last.plan, tables: await plannedTables(tx, which), audit: await auditOf(tx, last.openingId) },
      answers: await protectedAnswers(tx, which),
    };
  });
  // A cohort that contributes nothing but its existence is not even read.
  const cohorts = (await database.withoutCases(openingCohorts)).filter(
    (cohort) => cohort.contributes !== "EXISTS" && !cohort.fromLiterature,
  );
  const rows = await database.withBlock(
    cohorts.map((cohort) => cohort.cohortId),
    (tx) => blockContents(tx, cohorts),
  );
  const plan = planOpening({
    rows,
    menu: PUBLISHED_MENU,
    votedPairs: VOTED_PAIRS,
    families: PUBLISHED_FAMILIES,
    secret: options.secret,
    opening: { number: (before?.plan.opening.number ?? 0) + 1, date: options.date },
    previous: before?.plan ?? null,
  });
  return { rows, plan, before };
}
