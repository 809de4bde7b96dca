import { FIELD_GROUPS, reaches } from "@nlrp12/domain";
import { differenceOf } from "@nlrp12/intake";
import { requireViewer } from "#access";
import { releasedCohortFile } from "#cases/writing";
import type { PortalContext } from "#context";
import { type CaseDifference, storedDifference } from "#uploads";
import type { ReleaseKey } from "./release.sql.ts";
import { differenceCounts } from "./release-difference.sql.ts";
import { ReleaseDifference } from "./release-difference.type.ts";

/** Both releases are read whole to compare cells; above this many cases only the counts are given. */
const MOST_CASES_COMPARED = 2000;

function managesRows(context: PortalContext, { centerId, cohortId }: ReleaseKey): boolean {
  const viewer = requireViewer(context);
  const levels = viewer.levelsOf(cohortId);
  const wholeRows = FIELD_GROUPS.every((group) => reaches(levels[group], "RECORD"));
  return wholeRows && viewer.actionsIn(centerId).includes("cohort:upload");
}

/** Cases that differ with their cells, old and new, as a new upload would show them. */
async function changedCases(
  context: PortalContext,
  release: ReleaseKey,
  fromNumber: number,
): Promise<readonly CaseDifference[]> {
  const { centerId, cohortId, releaseNumber } = release;
  return context.db.write(async (tx) => {
    const before = await releasedCohortFile(tx, { centerId, cohortId, releaseNumber: fromNumber });
    const now = await releasedCohortFile(tx, { centerId, cohortId, releaseNumber });
    // Both are whole releases: a blank in the later one is a blank, and not "as before".
    return storedDifference(differenceOf(before, now, { blankErases: true })).cases;
  });
}

/** What changed from one release of a cohort to another: counts, and for its managers the cells. */
export async function releaseDifference(
  context: PortalContext,
  release: ReleaseKey,
  fromNumber: number,
): Promise<ReleaseDifference> {
  const { centerId, cohortId } = release;
  const counts = await differenceCounts(context.db, release, fromNumber);
  context.asked.readsCases(release);
  context.asked.readsCases({ ...release, releaseNumber: fromNumber });
  const compared = counts.added + counts.changed + counts.unchanged + counts.removed;
  const casesListed = compared <= MOST_CASES_COMPARED && managesRows(context, release);
  const cases = casesListed ? await changedCases(context, release, fromNumber) : [];
  return Object.assign(new ReleaseDifference(), { ...counts, centerId, cohortId, fromNumber, cases, casesListed });
}
