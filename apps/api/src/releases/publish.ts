import { type CohortFile, ledgerObject } from "@nlrp12/domain";
import { cohortOf, type MergeSettings } from "@nlrp12/intake";
import { recordEffect } from "#audit";
import {
  type CohortKey,
  type CohortRounds,
  knownAssays,
  roundsOf,
  writeCaseIdentities,
  writeKindredIdentities,
} from "#cases/writing";
import type { Transaction } from "#db";
import { Conflict, Forbidden } from "#errors";
import { highestVersions, holdsPublishingRights, lastReleaseNumber, lockPublishing } from "./publish.sql.ts";
import { releaseBefore } from "./release-before.ts";
import { type CaseChanges, casesToSettle, changesOf, planRelease } from "./release-plan.ts";
import { settleRounds } from "./settle-rounds.ts";
import { writeRelease } from "./write-release.ts";

/** How a release is published, whatever its content. */
export interface PublishingOrder extends CohortKey {
  /** Account that publishes. */
  readonly publishedBy: number;
  readonly note: string | null;
  /** Codes of cases that leave the cohort; a case that is merely missing from the file stays. */
  readonly removals?: readonly string[];
  /** By case code, where a case comes from the literature; a case keeps the citation it had. */
  readonly citations?: ReadonlyMap<string, string>;
  /** Told how many of the cases are settled. */
  readonly progress?: (done: number, total: number) => Promise<void> | void;
}

/** What becomes a release, taken as it is. */
export interface CohortFileToPublish extends PublishingOrder {
  readonly file: CohortFile;
}

/** What becomes a release, laid over the one before it; `merge` null to take it as it is. */
export interface RoundsToPublish extends PublishingOrder {
  readonly rounds: CohortRounds;
  readonly merge: MergeSettings | null;
}

/** The release that came of it. */
export interface PublishedRelease {
  readonly releaseNumber: number;
  readonly changes: CaseChanges;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

async function assertMayPublish(tx: Transaction, cohortId: number): Promise<void> {
  if (await holdsPublishingRights(tx, cohortId)) return;
  throw new Forbidden({
    en: "Publishing needs the rights of a data manager on the whole cohort.",
    fr: "Publier demande les droits d'un gestionnaire de données sur toute la cohorte.",
  });
}

function assertHoldsCases(cases: number): void {
  if (cases > 0) return;
  throw new Conflict({
    en: "A release without a case cannot be published.",
    fr: "Une version sans aucun cas ne peut pas être publiée.",
  });
}

/**
 * Makes a checked cohort the next release, all in the caller's transaction, whose rights must hold the cohort in every
 * list but the block. An unchanged case costs one row. Throws Forbidden without these rights and Conflict when the
 * release would hold no case.
 */
export async function publishRounds(tx: Transaction, order: RoundsToPublish): Promise<PublishedRelease> {
  const { centerId, cohortId, publishedBy, note, rounds, merge } = order;
  const cohort = { centerId, cohortId };
  await assertMayPublish(tx, cohortId);
  await lockPublishing(tx, centerId);
  const base = await releaseBefore(tx, cohort);
  const before = merge && base;
  const changedAssays = await rounds.over({
    assays: (await before?.assays()) ?? null,
    settings: merge ?? { blankErases: true },
  });
  const plan = planRelease(rounds.caseCodes, base?.cases ?? [], {
    removals: new Set(order.removals),
    touched: (await before?.namingAssays(changedAssays)) ?? new Set(),
  });
  assertHoldsCases(plan.toSettle.length + plan.standing.length);
  const cases = casesToSettle(plan, {
    caseIds: await writeCaseIdentities(tx, cohort, plan.toSettle.toSorted(compareText)),
    highestVersions: await highestVersions(tx, cohort),
    citations: order.citations ?? new Map(),
  });
  await rounds.number({
    ...cohort,
    assays: await knownAssays(tx, cohort),
    kindreds: await writeKindredIdentities(tx, centerId, rounds.kindredCodes),
  });
  const settled = await settleRounds(tx, { cohort, rounds, cases, before, progress: order.progress });
  const stood = (base?.cases ?? []).filter(({ caseCode }) => settled.standing.has(caseCode));
  const held = { standing: [...plan.standing, ...stood], written: settled.written };
  const changes = changesOf(held, plan.removed);
  const releaseNumber = (await lastReleaseNumber(tx, cohort)) + 1;
  await writeRelease(tx, { ...cohort, releaseNumber, publishedBy, note, held, changes });
  return { releaseNumber, changes };
}

/**
 * The same for a cohort file that is small enough to be held as rows, and is the whole truth about its cases. No upload
 * stands behind it whose last step would enter it in the ledger, so it does that here.
 */
export async function publishCohortFile(tx: Transaction, order: CohortFileToPublish): Promise<PublishedRelease> {
  const { file, ...rest } = order;
  const { centerId, cohortId, publishedBy: accountId } = order;
  const published = await publishRounds(tx, { ...rest, rounds: roundsOf(cohortOf(file)), merge: null });
  const { releaseNumber } = published;
  const { added, changed, unchanged, removed } = published.changes;
  await recordEffect(tx, {
    ...{ centerId, accountId, tokenId: null, action: "UPLOAD_PUBLISHED", outcome: "DONE" },
    object: ledgerObject("release", `${cohortId}.${releaseNumber}`),
    // Each by its name, so that a word the ledger does not have fails the build.
    details: { cohort: cohortId, release: releaseNumber, added, changed, unchanged, removed },
  });
  return published;
}
