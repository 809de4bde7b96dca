export { CenterCohortsResolver } from "./center-cohorts.resolver.ts";
export { CohortResolver } from "./cohort.resolver.ts";
export { Cohort } from "./cohort.type.ts";
export { cohortLoader, cohortsOfCenterLoader } from "./cohort-loader.ts";
export { cohortNodes } from "./cohort-node.ts";
export { cohortSizeLoader } from "./cohort-size.ts";
export { coverageLoader } from "./coverage-loader.ts";
export { WriteCohortResolver } from "./write-cohort.resolver.ts";
