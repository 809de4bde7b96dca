import { answersOf, planOpening } from "@nlrp12/disclosure";
import type { Database } from "#db";
import { blockContents, openingCohorts } from "./block-contents.sql.ts";
import { auditOf, lastOpening, plannedTables, protectedAnswers, storeOpening } from "./opening.sql.ts";
import { PUBLISHED_FAMILIES, PUBLISHED_MENU, VOTED_PAIRS } from "./published-menu.ts";

/**
 * Holds one opening: reads the block under its own row policies, lets the disclosure engine plan and answer, and stores
 * both. Nothing of the rows leaves the engine. Returns the number of the opening.
 */
export async function holdOpening(
  database: Database,
  options: { readonly secret: Uint8Array; readonly date: string },
): Promise<number> {
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
  const answers = answersOf({ rows, plan, secret: options.secret, previousAnswers: before?.answers ?? [] });
  await database.withoutCases((tx) => storeOpening(tx, { plan, answers }));
  return plan.opening.number;
}
