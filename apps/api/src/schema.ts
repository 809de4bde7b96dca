import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { GraphQLDateTime } from "graphql-scalars";
import { buildSchema, type NonEmptyArray, type PubSub } from "type-graphql";
import { assertAccessDeclared } from "#access";
import { ViewerResolver } from "#accounts";
import {
  AnakinraResponseResolver,
  CaseCountsResolver,
  CaseTimelineResolver,
  CohortCoverageResolver,
  CohortTableResolver,
  CytokineComparisonResolver,
  CytokineSensitivityResolver,
  CytokineSummaryResolver,
  CytokineTrajectoryResolver,
  ExistsOnlyCohortResolver,
  KeptAnswerResolver,
  OpeningsResolver,
  ProvenanceResolver,
  ResponseDefinitionsResolver,
  ResponsePredictionResolver,
  TreatmentSurvivalResolver,
} from "#analysis";
import { CaseChildrenResolver, CaseReferenceResolver, CaseResolver, SampleResolver } from "#cases";
import { CenterResolver, LocalNumberMasksResolver } from "#centers";
import { CenterCohortsResolver, CohortResolver, WriteCohortResolver } from "#cohorts";
import { DownloadResolver } from "#exports";
import {
  AccessAgreementCenterResolver,
  AccessAgreementResolver,
  AccessGrantResolver,
  AccessRequestResolver,
  DecideAccessResolver,
  RenewGrantResolver,
  RequestAccessResolver,
} from "#grants";
import { ImportProfileResolver } from "#import-profiles";
import { LedgerResolver } from "#ledger";
import { OutboxResolver } from "#mail";
import {
  CenterPeopleResolver,
  CenterStandingResolver,
  CreateCenterResolver,
  InstallationResolver,
  InvitationResolver,
  MemberResolver,
} from "#members";
import { NodeResolver } from "#node.resolver";
import {
  CohortReleasesResolver,
  ReleaseContentResolver,
  ReleaseDifferenceResolver,
  ReleaseResolver,
  UploadBaseReleaseResolver,
  UploadReleaseResolver,
  WithdrawReleaseResolver,
} from "#releases";
import { AccessTokenResolver } from "#tokens";
import { BlankErasesResolver, UploadProgressResolver, UploadResolver, UploadStepsResolver } from "#uploads";
import { WithdrawCaseResolver } from "#withdrawals";

/** Every class that declares fields of the API. */
// biome-ignore lint/complexity/noBannedTypes: type-graphql's own type of a resolver class
const RESOLVERS: NonEmptyArray<Function> = [
  CenterResolver,
  LocalNumberMasksResolver,
  CohortResolver,
  CenterCohortsResolver,
  WriteCohortResolver,
  CaseResolver,
  CaseChildrenResolver,
  SampleResolver,
  CaseReferenceResolver,
  NodeResolver,
  LedgerResolver,
  AccessRequestResolver,
  AccessAgreementResolver,
  AccessAgreementCenterResolver,
  RequestAccessResolver,
  DecideAccessResolver,
  AccessGrantResolver,
  RenewGrantResolver,
  MemberResolver,
  InvitationResolver,
  CreateCenterResolver,
  CenterPeopleResolver,
  CenterStandingResolver,
  InstallationResolver,
  OutboxResolver,
  ViewerResolver,
  AccessTokenResolver,
  ReleaseResolver,
  CohortReleasesResolver,
  ReleaseContentResolver,
  ReleaseDifferenceResolver,
  WithdrawReleaseResolver,
  WithdrawCaseResolver,
  DownloadResolver,
  CytokineComparisonResolver,
  KeptAnswerResolver,
  CytokineSensitivityResolver,
  CytokineSummaryResolver,
  CaseTimelineResolver,
  CohortCoverageResolver,
  CohortTableResolver,
  CytokineTrajectoryResolver,
  CaseCountsResolver,
  AnakinraResponseResolver,
  ResponseDefinitionsResolver,
  ResponsePredictionResolver,
  TreatmentSurvivalResolver,
  ExistsOnlyCohortResolver,
  OpeningsResolver,
  ProvenanceResolver,
  UploadResolver,
  UploadStepsResolver,
  BlankErasesResolver,
  UploadProgressResolver,
  UploadReleaseResolver,
  UploadBaseReleaseResolver,
  ImportProfileResolver,
];

/** Subscriptions here follow rows under the viewer's rights; nothing is ever published to a topic. */
const NO_TOPICS: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error("no subscription of this API listens to a topic");
  },
};

/** The schema of the API; throws when a root field states no access rule. */
export async function createSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: RESOLVERS,
    validate: false,
    pubSub: NO_TOPICS,
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
  });
  assertAccessDeclared(schema);
  return schema;
}
