import type { GraphQLSchema } from "graphql";
import { buildSchema, type NonEmptyArray } from "type-graphql";
import { assertAccessDeclared } from "#access";
import { ViewerResolver } from "#accounts";
import { CenterResolver } from "#centers";
import { CenterCohortsResolver, CohortResolver } from "#cohorts";
import { AccessTokenResolver } from "#tokens";

/** Every class that declares fields of the API. */
// biome-ignore lint/complexity/noBannedTypes: type-graphql's own type of a resolver class
const RESOLVERS: NonEmptyArray<Function> = [
  CenterResolver,
  CohortResolver,
  CenterCohortsResolver,
  ViewerResolver,
  AccessTokenResolver,
];

/** The schema of the API; throws when a root field states no access rule. */
export async function createSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({ resolvers: RESOLVERS, validate: false });
  assertAccessDeclared(schema);
  return schema;
}
