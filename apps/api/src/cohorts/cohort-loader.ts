import DataLoader from "dataloader";
import { type Lookup, lookup, type RequestDatabase } from "#db";
import { NotFound } from "#errors";
import { cohortsByIds, cohortsOfCenters } from "./cohort.sql.ts";
import type { Cohort } from "./cohort.type.ts";
import { presentCohort } from "./present-cohort.ts";

/** Cohorts by id, batched within one request; NotFound for one that does not exist. */
export function cohortLoader(db: RequestDatabase): Lookup<number, Cohort> {
  return lookup<number, Cohort>(async (ids) => {
    const found = new Map((await cohortsByIds(db, ids)).map((row) => [row.cohortId, presentCohort(row)]));
    return ids.map((id) => found.get(id) ?? new NotFound());
  });
}

/** The cohorts of a center, batched within one request. */
export function cohortsOfCenterLoader(db: RequestDatabase): DataLoader<number, Cohort[]> {
  return new DataLoader(async (centerIds) => {
    const cohorts = (await cohortsOfCenters(db, centerIds)).map(presentCohort);
    return centerIds.map((centerId) => cohorts.filter((cohort) => cohort.centerId === centerId));
  });
}
