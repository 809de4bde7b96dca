import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { GraphQLDateTime } from "graphql-scalars";
import { buildSchema, type NonEmptyArray, type PubSub } from "type-graphql";
import { assertAccessDeclared } from "#access";
import { ViewerResolver } from "#accounts";
import {
  AnakinraResponseResolver,
  CaseCountsResolver,
  CytokineSummaryResolver,
  ExistsOnlyCohortResolver,
  ProvenanceResolver,
  ResponseDefinitionsResolver,
} from "#analysis";
import { CaseChildrenResolver, CaseReferenceResolver, CaseResolver, SampleResolver } from "#cases";
import { CenterResolver, LocalNumberMasksResolver } from "#centers";
import { CenterCohortsResolver, CohortResolver, WriteCohortResolver } from "#cohorts";
import { AccessGrantResolver, AccessRequestResolver, DecideAccessResolver, RequestAccessResolver } from "#grants";
import { ImportProfileResolver } from "#import-profiles";
import { LedgerResolver } from "#ledger";
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
import { UploadProgressResolver, UploadResolver, UploadStepsResolver } from "#uploads";
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
  RequestAccessResolver,
  DecideAccessResolver,
  AccessGrantResolver,
  ViewerResolver,
  AccessTokenResolver,
  ReleaseResolver,
  CohortReleasesResolver,
  ReleaseContentResolver,
  ReleaseDifferenceResolver,
  WithdrawReleaseResolver,
  WithdrawCaseResolver,
  CytokineSummaryResolver,
  CaseCountsResolver,
  AnakinraResponseResolver,
  ResponseDefinitionsResolver,
  ExistsOnlyCohortResolver,
  ProvenanceResolver,
  UploadResolver,
  UploadStepsResolver,
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
