import type { CohortFile } from "@nlrp12/domain";
import {
  type CaseVersionToWrite,
  type CohortKey,
  caseRecordsOf,
  insertRows,
  releaseChecksum,
  writeAssays,
  writeCaseIdentities,
  writeCaseVersions,
  writeKindredIdentities,
} from "#cases/writing";
import type { Transaction } from "#db";
import { Conflict, Forbidden } from "#errors";
import {
  casesOfRelease,
  highestVersions,
  holdsPublishingRights,
  lastReleaseNumber,
  lockPublishing,
  preferHashJoins,
} from "./publish.sql.ts";
import { ReleaseEntity } from "./release.entity.ts";
import { ReleaseCaseEntity } from "./release-case.entity.ts";
import { type CaseChanges, type CaseToWrite, planRelease, type ReleasePlan, totalsOf } from "./release-plan.ts";
import { ReleaseSizeEntity } from "./release-size.entity.ts";

/** What becomes a release. */
export interface CohortFileToPublish extends CohortKey {
  /** Account that publishes. */
  readonly publishedBy: number;
  readonly file: CohortFile;
  readonly note: string | null;
  /** Codes of cases that leave the cohort; a case that is merely missing from the file stays. */
  readonly removals?: readonly string[];
  /** By case code, where a case comes from the literature. */
  readonly citations?: ReadonlyMap<string, string>;
  /** Told how many of the cases to be written are written. */
  readonly progress?: (done: number, total: number) => Promise<void> | void;
}

/** The release that came of it. */
export interface PublishedRelease {
  readonly releaseNumber: number;
  readonly changes: CaseChanges;
}

/** Cases written between two words of progress; bounds what one round holds in memory. */
const CASES_PER_ROUND = 200;

/** Writes the new versions of a plan and gives every case of the release its number and version, in key order. */
async function writeVersions(
  tx: Transaction,
  toPublish: CohortFileToPublish,
  plan: ReleasePlan,
): Promise<{ caseId: number; version: number }[]> {
  const { centerId, cohortId, progress } = toPublish;
  const cohort = { centerId, cohortId };
  const versions = await numberVersions(tx, cohort, plan.toWrite);
  const assays = new Set(
    plan.toWrite.flatMap(({ content }) =>
      content.samples.flatMap((sample) => sample.measurements.map((measurement) => measurement.assay)),
    ),
  );
  const assayNumbers = await writeAssays(tx, cohort, [...assays]);
  await progress?.(0, versions.length);
  for (let from = 0; from < versions.length; from += CASES_PER_ROUND) {
    const round = versions.slice(from, from + CASES_PER_ROUND);
    await writeCaseVersions(tx, cohort, { versions: round, assayNumbers });
    await progress?.(from + round.length, versions.length);
  }
  return [...plan.standing, ...versions].map(({ caseId, version }) => ({ caseId, version }));
}

async function numberVersions(
  tx: Transaction,
  cohort: CohortKey,
  toWrite: readonly CaseToWrite[],
): Promise<CaseVersionToWrite[]> {
  const caseIds = await writeCaseIdentities(
    tx,
    cohort,
    toWrite.map(({ content }) => content.row.caseCode),
  );
  const kindreds = await writeKindredIdentities(
    tx,
    cohort.centerId,
    toWrite.flatMap(({ content }) => content.row.kindredCode ?? []),
  );
  const highest = await highestVersions(tx, cohort);
  return toWrite
    .map((written) => {
      const { caseCode, kindredCode } = written.content.row;
      const caseId = caseIds.get(caseCode);
      if (caseId === undefined) throw new Error("a case of the file was given no number");
      const kindredId = kindredCode === null ? null : (kindreds.get(kindredCode) ?? null);
      return { ...written, caseId, version: (highest.get(caseId) ?? 0) + 1, kindredId };
    })
    .sort((a, b) => a.caseId - b.caseId);
}

/**
 * Makes a checked cohort file the next release of its cohort, all in the caller's transaction, whose rights must hold
 * the cohort in every list but the block. An unchanged case costs one row. Throws Forbidden without these rights and
 * Conflict when the release would hold no case.
 */
export async function publishCohortFile(tx: Transaction, toPublish: CohortFileToPublish): Promise<PublishedRelease> {
  const { centerId, cohortId, publishedBy, note } = toPublish;
  if (!(await holdsPublishingRights(tx, cohortId))) {
    throw new Forbidden({
      en: "Publishing needs the rights of a data manager on the whole cohort.",
      fr: "Publier demande les droits d'un gestionnaire de données sur toute la cohorte.",
    });
  }
  await lockPublishing(tx, centerId);
  await preferHashJoins(tx);
  const previousNumber = await lastReleaseNumber(tx, toPublish);
  const previous = await casesOfRelease(tx, toPublish, previousNumber);
  const plan = planRelease(caseRecordsOf(toPublish.file), previous, {
    removals: new Set(toPublish.removals),
    citations: toPublish.citations ?? new Map(),
  });
  const totals = totalsOf(plan);
  if (totals.cases === 0) {
    throw new Conflict({
      en: "A release without a case cannot be published.",
      fr: "Une version sans aucun cas ne peut pas être publiée.",
    });
  }
  const cases = await writeVersions(tx, toPublish, plan);
  const { largestCaseSamples, ...sizes } = totals;
  const release = { centerId, cohortId, releaseNumber: previousNumber + 1 };
  const checksum = releaseChecksum([...plan.standing, ...plan.toWrite].map(({ contentHash }) => contentHash));
  await insertRows(tx, ReleaseEntity, [{ ...release, publishedBy, checksum, note, largestCaseSamples }]);
  await insertRows(
    tx,
    ReleaseCaseEntity,
    cases.sort((a, b) => a.caseId - b.caseId).map((held) => ({ ...release, ...held })),
  );
  await insertRows(tx, ReleaseSizeEntity, [{ ...release, ...sizes, ...plan.changes }]);
  return { releaseNumber: release.releaseNumber, changes: plan.changes };
}
