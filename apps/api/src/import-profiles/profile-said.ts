import type { Viewer } from "#access";
import type { Database } from "#db";
import { BadInput } from "#errors";
import { readNodeId } from "#node-id";
import type { ImportPlan } from "./checked-plan.ts";
import { type CohortKey, importProfileOfName, importProfileOfNumber } from "./import-profile.sql.ts";

/** The plan of a profile that the sender of a file named. */
export interface ProfileSaid extends ImportPlan {
  readonly profileId: number;
}

/**
 * The profile of a cohort by its id, or the newest of its name, read with the sender's rights. Throws BadInput for one
 * that the cohort does not have.
 */
export async function profileSaid(
  database: Database,
  viewer: Viewer,
  { said, ...cohort }: CohortKey & { readonly said: string },
): Promise<ProfileSaid> {
  const id = readNodeId(said);
  const [centerId, cohortId, profileId = 0] = id?.type === "ImportProfile" ? id.key : [];
  const isOfCohort = centerId === cohort.centerId && cohortId === cohort.cohortId;
  const row = await database.within(viewer.rights(), async (tx) =>
    isOfCohort ? importProfileOfNumber(tx, { ...cohort, profileId }) : importProfileOfName(tx, cohort, said),
  );
  if (row) return { profileId: row.profileId, ...row.plan };
  throw new BadInput({
    en: "The cohort has no import profile of this name or id; `importProfiles` lists them.",
    fr: "La cohorte n'a pas de profil d'import de ce nom ou de cet identifiant ; `importProfiles` en donne la liste.",
  });
}
