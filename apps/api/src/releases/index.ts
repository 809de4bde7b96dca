export { CohortReleasesResolver } from "./cohort-releases.resolver.ts";
export { presentRelease } from "./present-release.ts";
export { type CohortFileToPublish, type PublishedRelease, publishCohortFile } from "./publish.ts";
export { ReleaseResolver } from "./release.resolver.ts";
export type { ReleaseKey } from "./release.sql.ts";
export { Release } from "./release.type.ts";
export { releaseLoader, releaseSizeLoader, releasesOfCohortLoader } from "./release-loader.ts";
export type { CaseChanges } from "./release-plan.ts";
