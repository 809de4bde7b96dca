import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { ERROR_CODES } from "@nlrp12/domain";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { LedgerDesk } from "#audit";
import type { PortalContext } from "#context";
import { Unauthenticated } from "#errors";
import { loggableError } from "#loggable-error";
import { assertCost, QUERY_LIMITS } from "#query-limits";
import { httpStatusOf } from "../http/http-status.ts";
import { withoutWrittenValues } from "./document-fault.ts";
import { documentLimits, introspects } from "./document-limits.ts";
import { enterAsked, type LedgerParts } from "./ledger-entries.ts";
import { presentError } from "./present-error.ts";

/** More faults of one document say nothing more, and a crafted one would have thousands. */
const MOST_ERRORS_TOLD = 5;

/** Checks the cost before anything runs, keeps introspection for the signed in, and ends the request's transaction. */
const requestRules = (schema: GraphQLSchema, parts: LedgerParts): ApolloServerPlugin<PortalContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, request, operationName, contextValue }) => {
      if (!contextValue.viewer && introspects(document)) throw new Unauthenticated();
      assertCost({ schema, document, variables: request.variables ?? {}, operationName });
    },
    willSendResponse: async (asked) => {
      const { contextValue, response } = asked;
      // From here on the request reads nothing more, so that its entries are whole while its transaction still closes.
      const ended = contextValue.db.end();
      await enterAsked(asked, parts);
      await ended;
      if (response.body.kind !== "single" || response.body.singleResult.data) return;
      const told = response.body.singleResult.errors?.slice(0, MOST_ERRORS_TOLD);
      if (!told) return;
      response.body.singleResult.errors = told;
      const code = ERROR_CODES.find((candidate) => candidate === told[0]?.extensions?.code);
      const status = response.http.status ?? 200;
      // Statuses the framework chose for a request it could not read stay; an answer that failed altogether says how.
      if (code && (status === 500 || code === "UNAUTHENTICATED")) response.http.status = httpStatusOf(code);
      if (response.http.status === 503) response.http.headers.set("retry-after", "10");
    },
  }),
});

/** The GraphQL server over a schema; the shell mounts it. */
export function createGraphqlServer(
  schema: GraphQLSchema,
  options: {
    readonly logger: Logger;
    readonly ledger: LedgerDesk;
    readonly plugins: readonly ApolloServerPlugin<PortalContext>[];
  },
): ApolloServer<PortalContext> {
  return new ApolloServer<PortalContext>({
    schema,
    introspection: true,
    csrfPrevention: { requestHeaders: ["x-portal-request", "apollo-require-preflight", "x-apollo-operation-name"] },
    allowBatchedHttpRequests: false,
    // Anyone could fill the memory that stored queries are kept in.
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    parseOptions: { maxTokens: QUERY_LIMITS.tokens },
    validationRules: [documentLimits],
    plugins: [
      requestRules(schema, options),
      // The framework's own page loads from elsewhere.
      ApolloServerPluginLandingPageDisabled(),
      // The route says that no answer may be kept; the plugin would look at every field of a figure to find out.
      ApolloServerPluginCacheControlDisabled(),
      ...options.plugins,
    ],
    formatError: (formatted, error) => {
      const shown = presentError(formatted, error, (reference, cause) =>
        options.logger.error({ reference, error: loggableError(cause) }, "internal"),
      );
      return withoutWrittenValues(shown, error, schema);
    },
  });
}
