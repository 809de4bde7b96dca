import { AccountEntity } from "./accounts/account.entity.ts";
import { MembershipEntity } from "./accounts/membership.entity.ts";
import { SessionEntity } from "./accounts/session.entity.ts";
import { KeptAnswerEntity } from "./analysis/answers/kept-answer.entity.ts";
import { OpeningEntity } from "./analysis/opening/opening.entity.ts";
import { PlannedSetEntity } from "./analysis/opening/planned-set.entity.ts";
import { ProtectedAnswerEntity } from "./analysis/opening/protected-answer.entity.ts";
import { PlannedOpeningEntity } from "./analysis/planning/planned-opening.entity.ts";
import { PrespecifiedAnalysisEntity } from "./analysis/standing/prespecified-analysis.entity.ts";
import { AskedQuestionEntity } from "./audit/asked-question.entity.ts";
import { AuditCheckpointEntity } from "./audit/audit-checkpoint.entity.ts";
import { AuditEntryEntity } from "./audit/audit-entry.entity.ts";
import { AuditHeadEntity } from "./audit/audit-head.entity.ts";
import { AssayEntity } from "./cases/assay.entity.ts";
import { AssessmentEntity } from "./cases/assessment.entity.ts";
import { CaseCoverageEntity } from "./cases/case-coverage.entity.ts";
import { CaseFeatureEntity } from "./cases/case-feature.entity.ts";
import { CaseGenotypeEntity } from "./cases/case-genotype.entity.ts";
import { CaseKindredEntity } from "./cases/case-kindred.entity.ts";
import { CaseResponseEntity } from "./cases/case-response.entity.ts";
import { CaseVariantEntity } from "./cases/case-variant.entity.ts";
import { CaseVersionEntity } from "./cases/case-version.entity.ts";
import { CenterCounterEntity } from "./cases/center-counter.entity.ts";
import { CohortCaseEntity } from "./cases/cohort-case.entity.ts";
import { KindredEntity } from "./cases/kindred.entity.ts";
import { MeasurementEntity } from "./cases/measurement.entity.ts";
import { PersonEntity } from "./cases/person.entity.ts";
import { PhaseAnalyteEntity } from "./cases/phase-analyte.entity.ts";
import { SampleEntity } from "./cases/sample.entity.ts";
import { SampleAnalyteEntity } from "./cases/sample-analyte.entity.ts";
import { TreatmentCourseEntity } from "./cases/treatment-course.entity.ts";
import { CenterEntity } from "./centers/center.entity.ts";
import { CohortEntity } from "./cohorts/cohort.entity.ts";
import { AccessAgreementEntity } from "./grants/access-agreement.entity.ts";
import { AccessGrantEntity } from "./grants/access-grant.entity.ts";
import { AccessRequestEntity } from "./grants/access-request.entity.ts";
import { AccessRequestEventEntity } from "./grants/access-request-event.entity.ts";
import { ImportProfileEntity } from "./import-profiles/import-profile.entity.ts";
import { OutboxEntity } from "./mail/outbox.entity.ts";
import { InvitationEntity } from "./members/invitation.entity.ts";
import { ReleaseEntity } from "./releases/release.entity.ts";
import { ReleaseCaseEntity } from "./releases/release-case.entity.ts";
import { ReleaseSizeEntity } from "./releases/release-size.entity.ts";
import { ReleaseWithdrawalEntity } from "./releases/release-withdrawal.entity.ts";
import { AccessTokenEntity } from "./tokens/access-token.entity.ts";
import { UploadEntity } from "./uploads/upload.entity.ts";
import { TombstoneEntity } from "./withdrawals/tombstone.entity.ts";
import { WithdrawnVersionHashEntity } from "./withdrawals/withdrawn-version-hash.entity.ts";

/** Every stored class, in the order of their folders; the schema drift test compares these with the migrated database. */
export const ENTITIES = [
  AccountEntity,
  MembershipEntity,
  SessionEntity,
  KeptAnswerEntity,
  OpeningEntity,
  PlannedSetEntity,
  ProtectedAnswerEntity,
  PlannedOpeningEntity,
  PrespecifiedAnalysisEntity,
  AskedQuestionEntity,
  AuditCheckpointEntity,
  AuditEntryEntity,
  AuditHeadEntity,
  AssayEntity,
  AssessmentEntity,
  CaseCoverageEntity,
  CaseFeatureEntity,
  CaseGenotypeEntity,
  CaseKindredEntity,
  CaseResponseEntity,
  CaseVariantEntity,
  CaseVersionEntity,
  CenterCounterEntity,
  CohortCaseEntity,
  KindredEntity,
  MeasurementEntity,
  PersonEntity,
  PhaseAnalyteEntity,
  SampleAnalyteEntity,
  SampleEntity,
  TreatmentCourseEntity,
  CenterEntity,
  CohortEntity,
  AccessAgreementEntity,
  AccessGrantEntity,
  AccessRequestEntity,
  AccessRequestEventEntity,
  ImportProfileEntity,
  OutboxEntity,
  InvitationEntity,
  ReleaseCaseEntity,
  ReleaseSizeEntity,
  ReleaseEntity,
  ReleaseWithdrawalEntity,
  AccessTokenEntity,
  UploadEntity,
  TombstoneEntity,
  WithdrawnVersionHashEntity,
];
