import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerErrorCode, unwrapResolverError } from "@apollo/server/errors";
import { ERROR_CODES, type ErrorCode } from "@nlrp12/domain";
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { PortalContext } from "#context";
import { Refusal, Unauthenticated } from "#errors";
import { assertCost, documentLimits, QUERY_LIMITS } from "#query-limits";

/** Codes of the framework, in the words of the closed list. */
const codeOfFramework: Readonly<Record<string, ErrorCode>> = {
  [ApolloServerErrorCode.GRAPHQL_PARSE_FAILED]: "VALIDATION_FAILED",
  [ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED]: "VALIDATION_FAILED",
  [ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND]: "BAD_USER_INPUT",
  [ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED]: "BAD_USER_INPUT",
  [ApolloServerErrorCode.BAD_REQUEST]: "BAD_USER_INPUT",
  [ApolloServerErrorCode.BAD_USER_INPUT]: "BAD_USER_INPUT",
  [ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE]: "BAD_USER_INPUT",
};

/**
 * An error as it leaves: a code of the closed list and a sentence. What nobody foresaw leaves as INTERNAL with the
 * request's reference, which the log has too; its own text stays inside.
 */
export function presentError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (reference: string, cause: unknown) => void,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const place = { ...(formatted.path ? { path: formatted.path } : {}) };
  if (cause instanceof Refusal) {
    return { message: cause.message, ...place, extensions: { code: cause.code, message: cause.sentence } };
  }
  const code = formatted.extensions?.code;
  const known = ERROR_CODES.find((candidate) => candidate === code && candidate !== "INTERNAL");
  if (known && cause instanceof GraphQLError) {
    return { message: formatted.message, ...place, extensions: { ...cause.extensions, code: known } };
  }
  const framework = typeof code === "string" ? codeOfFramework[code] : undefined;
  if (framework) {
    return {
      message: formatted.message,
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...place,
      extensions: { code: framework },
    };
  }
  const reference = crypto.randomUUID();
  report(reference, cause);
  return {
    message: `Something went wrong here; the operators find it under ${reference}.`,
    ...place,
    extensions: {
      code: "INTERNAL",
      reference,
      message: {
        en: `Something went wrong here; the operators find it under ${reference}.`,
        fr: `Une erreur est survenue ici ; les exploitants la retrouvent sous ${reference}.`,
      },
    },
  };
}

/** Checks the cost before anything runs, keeps introspection for the signed in, and ends the request's transaction. */
const requestRules = (schema: GraphQLSchema): ApolloServerPlugin<PortalContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, request, operationName, contextValue }) => {
      const introspects = document.definitions.some(
        (definition) =>
          definition.kind === "OperationDefinition" &&
          definition.selectionSet.selections.some(
            (selection) => selection.kind === "Field" && selection.name.value.startsWith("__s"),
          ),
      );
      if (introspects && !contextValue.viewer) throw new Unauthenticated();
      assertCost({ schema, document, variables: request.variables ?? {}, operationName });
    },
    willSendResponse: async ({ contextValue, response, errors }) => {
      await contextValue.db.finish();
      const code = errors?.[0]?.extensions.code;
      if (code === "UNAUTHENTICATED" && response.body.kind === "single" && !response.body.singleResult.data) {
        response.http.status = 401;
      }
    },
  }),
});

/** The GraphQL server over a schema; the shell mounts it. */
export function createGraphqlServer(
  schema: GraphQLSchema,
  options: { readonly logger: Logger; readonly plugins: readonly ApolloServerPlugin<PortalContext>[] },
): ApolloServer<PortalContext> {
  return new ApolloServer<PortalContext>({
    schema,
    introspection: true,
    csrfPrevention: { requestHeaders: ["x-portal-request", "apollo-require-preflight", "x-apollo-operation-name"] },
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    parseOptions: { maxTokens: QUERY_LIMITS.tokens },
    validationRules: [documentLimits],
    plugins: [requestRules(schema), ...options.plugins],
    formatError: (formatted, error) =>
      presentError(formatted, error, (reference, cause) => options.logger.error({ reference, err: cause }, "internal")),
  });
}
