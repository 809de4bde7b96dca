import type { Transaction } from "#db";
import type { ImportPlan } from "./checked-plan.ts";

/** The cohort a profile is of. */
export interface CohortKey {
  readonly centerId: number;
  readonly cohortId: number;
}

/** A profile as stored, with the name of its maker. */
export interface ImportProfileRow extends CohortKey {
  readonly profileId: number;
  readonly name: string | null;
  readonly version: number;
  readonly columns: string[];
  readonly plan: ImportPlan;
  readonly createdBy: string;
  readonly createdAt: Date;
}

type Reader = Pick<Transaction, "rows">;

/** Plans of single uploads that are remembered as proposals. */
const PLANS_REMEMBERED = 20;

const columns = `profile.center_id as "centerId", profile.cohort_id as "cohortId", profile.profile_id as "profileId",
    profile.name, profile.version, profile.columns, profile.plan, account.name as "createdBy",
    profile.created_at as "createdAt"`;
const made = "join portal.account on account.account_id = profile.created_by";

/** The newest version of each named profile of a cohort, and the newest plans of single uploads; newest first. */
export async function importProfilesOf(db: Reader, cohort: CohortKey): Promise<ImportProfileRow[]> {
  return db.rows<ImportProfileRow>(
    `/* importProfilesOf */
     with named as (
       select distinct on (name) profile_id from portal.import_profile
        where center_id = $1 and cohort_id = $2 and name is not null
        order by name, version desc
     ), unnamed as (
       select profile_id from portal.import_profile
        where center_id = $1 and cohort_id = $2 and name is null
        order by profile_id desc
        limit $3
     )
     select ${columns}
       from portal.import_profile as profile ${made}
      where profile.center_id = $1 and profile.cohort_id = $2
        and profile.profile_id in (select profile_id from named union all select profile_id from unnamed)
      order by profile.profile_id desc`,
    [cohort.centerId, cohort.cohortId, PLANS_REMEMBERED],
  );
}

/** The newest profile of a name, or null. */
export async function importProfileOfName(
  db: Reader,
  cohort: CohortKey,
  name: string,
): Promise<ImportProfileRow | null> {
  const [row] = await db.rows<ImportProfileRow>(
    `/* importProfileOfName */
     select ${columns}
       from portal.import_profile as profile ${made}
      where profile.center_id = $1 and profile.cohort_id = $2 and profile.name = $3
      order by profile.version desc
      limit 1`,
    [cohort.centerId, cohort.cohortId, name],
  );
  return row ?? null;
}

/** The profile of a number, or null. */
export async function importProfileOfNumber(
  db: Reader,
  { centerId, cohortId, profileId }: CohortKey & { readonly profileId: number },
): Promise<ImportProfileRow | null> {
  const [row] = await db.rows<ImportProfileRow>(
    `/* importProfileOfNumber */
     select ${columns}
       from portal.import_profile as profile ${made}
      where profile.center_id = $1 and profile.cohort_id = $2 and profile.profile_id = $3`,
    [centerId, cohortId, profileId],
  );
  return row ?? null;
}

/** What a new profile is. */
export interface NewImportProfile extends CohortKey {
  readonly name: string | null;
  readonly columns: readonly string[];
  readonly plan: ImportPlan;
  readonly accountId: number;
}

const WRITE_LOCK = 1_308;

/**
 * Stores a plan as the next version of its name, and gives back its number. A plan that the newest version of the
 * name says already, or for a plan without name the newest such one, is that one.
 */
export async function insertImportProfile(
  tx: Transaction,
  profile: NewImportProfile,
): Promise<{ readonly profileId: number; readonly version: number; readonly isNew: boolean }> {
  const { centerId, cohortId, name } = profile;
  await tx.rows("/* lockImportProfiles */ select pg_advisory_xact_lock($1::int, $2::int)", [WRITE_LOCK, cohortId]);
  const plan = JSON.stringify(profile.plan);
  const [newest] = await tx.rows<{ profileId: number; version: number; same: boolean }>(
    `/* newestImportProfile */
     select profile_id as "profileId", version, plan = $4::jsonb and columns = $5::text[] as same
       from portal.import_profile
      where center_id = $1 and cohort_id = $2 and name is not distinct from $3
      order by profile_id desc
      limit 1`,
    [centerId, cohortId, name, plan, profile.columns],
  );
  if (newest?.same) return { profileId: newest.profileId, version: newest.version, isNew: false };
  const version = name === null ? 1 : (newest?.version ?? 0) + 1;
  const [row] = await tx.rows<{ profileId: number }>(
    `/* insertImportProfile */
     insert into portal.import_profile (center_id, cohort_id, name, version, columns, plan, created_by)
     values ($1, $2, $3, $4, $5, $6, $7)
     returning profile_id as "profileId"`,
    [centerId, cohortId, name, version, profile.columns, plan, profile.accountId],
  );
  if (!row) throw new Error("the profile was not stored");
  return { profileId: row.profileId, version, isNew: true };
}
