import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { GraphQLDateTime } from "graphql-scalars";
import { buildSchema, type NonEmptyArray, type PubSub } from "type-graphql";
import { assertAccessDeclared } from "#access";
import { ViewerReleasesResolver, ViewerResolver } from "#accounts";
import {
  AnakinraResponseResolver,
  CaseCountsResolver,
  CaseTimelineResolver,
  CohortCoverageResolver,
  CohortTableResolver,
  ComparisonSensitivityResolver,
  CytokineComparisonResolver,
  CytokineSensitivityResolver,
  CytokineSummaryResolver,
  CytokineTrajectoryResolver,
  ExistsOnlyCohortResolver,
  KeptAnswerResolver,
  OpeningsResolver,
  PredictionSensitivityResolver,
  PrespecifiedAnalysisResolver,
  ProvenanceResolver,
  ResponseDefinitionsResolver,
  ResponsePredictionResolver,
  ResponseSensitivityResolver,
  SurvivalByPersonResolver,
  SurvivalSensitivityResolver,
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
import {
  CaseReleaseResolver,
  CohortReleasesResolver,
  ReleaseContentResolver,
  ReleaseDifferenceResolver,
  ReleaseResolver,
  UploadBaseReleaseResolver,
  UploadReleaseResolver,
  WithdrawReleaseResolver,
} from "#releases";
import { AccessTokenResolver } from "#tokens";
import {
  BlankErasesResolver,
  UploadFindingsResolver,
  UploadProgressResolver,
  UploadResolver,
  UploadStepsResolver,
} from "#uploads";
import { WithdrawCaseResolver } from "#withdrawals";
import { makeFiguresInTurns } from "./graphql/figures-in-turns.ts";
import { NodeResolver } from "./graphql/node.resolver.ts";
import { readObjectsAsTheyAre } from "./graphql/objects-as-they-are.ts";

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
  ViewerReleasesResolver,
  ViewerResolver,
  AccessTokenResolver,
  ReleaseResolver,
  CaseReleaseResolver,
  CohortReleasesResolver,
  ReleaseContentResolver,
  ReleaseDifferenceResolver,
  WithdrawReleaseResolver,
  WithdrawCaseResolver,
  DownloadResolver,
  CytokineComparisonResolver,
  KeptAnswerResolver,
  ComparisonSensitivityResolver,
  CytokineSensitivityResolver,
  PredictionSensitivityResolver,
  ResponseSensitivityResolver,
  SurvivalByPersonResolver,
  SurvivalSensitivityResolver,
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
  PrespecifiedAnalysisResolver,
  ProvenanceResolver,
  UploadResolver,
  UploadStepsResolver,
  BlankErasesResolver,
  UploadFindingsResolver,
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
  readObjectsAsTheyAre();
  const schema = await buildSchema({
    resolvers: RESOLVERS,
    validate: false,
    pubSub: NO_TOPICS,
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
  });
  assertAccessDeclared(schema);
  makeFiguresInTurns(schema);
  return schema;
}
