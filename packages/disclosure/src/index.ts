export { type AnswerName, answerKey, type CellCategory } from "./answer-key.ts";
export { type AnswersInput, answersOf } from "./answers-of.ts";
export type { AuditCoordinate, AuditRow, AuditState, FamilyAudit } from "./audit-state.ts";
export {
  type BlockCohort,
  type BlockContents,
  type BlockCytokineValue,
  type BlockFollowUp,
  type BlockMarkedPerson,
  type BlockOutcome,
  type BlockPerson,
  CONTROL_PHASE,
  type Contribution,
  cytokineFamily,
  type FamilyKey,
  predictionFamily,
  responseFamily,
  survivalFamily,
  WINDOW_PREFIX,
  windowPhase,
} from "./block-contents.ts";
export { type BlockRows, sealBlock } from "./block-rows.ts";
export { canonicalJson } from "./canonical-json.ts";
export type { DescribedVariable, Statistic } from "./described-set.ts";
export type { Disclosed } from "./disclosed.ts";
export { answerKeysFor, type LookUpInput, lookUp } from "./look-up.ts";
export { mostLearntKnowing } from "./membership-audit.ts";
export { type Dimension, type MenuDimension, UNKNOWN_CATEGORY } from "./menu.ts";
export type {
  BlockSummary,
  CountedCohort,
  OpeningPlan,
  PlannedCell,
  PlannedTable,
  RefusalCause,
  TableStatus,
} from "./opening-plan.ts";
export { type OpeningInput, planOpening } from "./plan-opening.ts";
export { type Policy, SDC_1 } from "./policy.ts";
export type {
  ProtectedAnswer,
  ProtectedArea,
  ProtectedEstimate,
  ProtectedFoldChange,
  ProtectedFraction,
  ProtectedLevels,
  ProtectedOutcomes,
  ProtectedPairedChange,
  ProtectedQuantile,
  ProtectedResult,
  ProtectedShare,
  ProtectedSurvival,
  ProtectedSurvivalPoint,
} from "./protected-answer.ts";
export type { DisclosedCells, ProtectedCell, ProtectedCells, ProtectedQuestion } from "./protected-question.ts";
export type { Opening, Withheld, WithheldReason } from "./withheld.ts";
