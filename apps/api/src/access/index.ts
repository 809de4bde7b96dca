export {
  Access,
  type AccessRule,
  assertAccessDeclared,
  assertMay,
  declaredAccess,
  requireActionIn,
  requireViewer,
} from "./access.ts";
export { doneBy } from "./done-by.ts";
export type { ReleaseInForce } from "./scope.sql.ts";
export { type CohortNotExact, CohortScope, type NotExactReason, scopeOf } from "./scope.ts";
export { factsOfCredential, viewerFacts } from "./viewer.sql.ts";
export { type LevelsByGroup, Viewer, type ViewerFacts, type ViewerToken } from "./viewer.ts";
