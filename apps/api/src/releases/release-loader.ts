import DataLoader from "dataloader";
import type { RequestDatabase } from "#db";
import { presentRelease } from "./present-release.ts";
import {
  type ReleaseKey,
  type ReleaseSizeRow,
  releaseSizes,
  releasesByKeys,
  releasesOfCohorts,
} from "./release.sql.ts";
import type { Release } from "./release.type.ts";

const textOf = (key: ReleaseKey): string => `${key.centerId}:${key.cohortId}:${key.releaseNumber}`;

/** Releases by key, batched within one request. */
function releaseLoader(db: RequestDatabase): DataLoader<ReleaseKey, Release, string> {
  return new DataLoader(
    async (keys) => {
      const found = new Map((await releasesByKeys(db, keys)).map((row) => [textOf(row), presentRelease(row)]));
      return keys.map((key) => found.get(textOf(key)) ?? new Error("a row names a release that does not exist"));
    },
    { cacheKeyFn: textOf },
  );
}

/** All releases of a cohort, newest first, batched within one request. */
function releasesOfCohortLoader(db: RequestDatabase): DataLoader<number, Release[]> {
  return new DataLoader(async (cohortIds) => {
    const ofCohort = Map.groupBy(await releasesOfCohorts(db, cohortIds), (row) => row.cohortId);
    return cohortIds.map((cohortId) => (ofCohort.get(cohortId) ?? []).map(presentRelease));
  });
}

/** Sizes of releases, batched; null where the viewer's rights reach no row of the cohort. */
function releaseSizeLoader(db: RequestDatabase): DataLoader<ReleaseKey, ReleaseSizeRow | null, string> {
  return new DataLoader(
    async (keys) => {
      const found = new Map((await releaseSizes(db, keys)).map((row) => [textOf(row), row]));
      return keys.map((key) => found.get(textOf(key)) ?? null);
    },
    { cacheKeyFn: textOf },
  );
}

/** The look-ups of releases, by the names resolvers know them by. */
export function releaseLoaders(db: RequestDatabase) {
  return {
    release: releaseLoader(db),
    releasesOfCohort: releasesOfCohortLoader(db),
    releaseSize: releaseSizeLoader(db),
  };
}
