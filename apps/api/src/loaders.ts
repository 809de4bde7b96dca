import { caseLoaders } from "#cases";
import { centerLoader } from "#centers";
import { cohortLoader, cohortSizeLoader, cohortsOfCenterLoader, coverageLoader } from "#cohorts";
import type { RequestDatabase } from "#db";
import { stewardLoader } from "#members";
import { releaseLoaders } from "#releases";
import { uploadFindingsLoader } from "#uploads";

/** The batched look-ups of one request. */
export function loadersOf(db: RequestDatabase) {
  return {
    center: centerLoader(db),
    hasSteward: stewardLoader(db),
    cohort: cohortLoader(db),
    cohortsOfCenter: cohortsOfCenterLoader(db),
    cohortSize: cohortSizeLoader(db),
    coverage: coverageLoader(db),
    uploadFindings: uploadFindingsLoader(db),
    ...caseLoaders(db),
    ...releaseLoaders(db),
  };
}

/** The batched look-ups of one request, by name. */
export type Loaders = ReturnType<typeof loadersOf>;
