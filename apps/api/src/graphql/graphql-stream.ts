import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import type { RequestParams } from "graphql-sse";
import { createHandler } from "graphql-sse/lib/use/fastify";
import type { Logger } from "pino";
import { assertMay, declaredAccess, requireViewer } from "#access";
import type { PortalContext } from "#context";
import { BadInput } from "#errors";
import { loggableError } from "#loggable-error";
import { assertCost, QUERY_LIMITS } from "#query-limits";
import { withoutWrittenValues } from "./document-fault.ts";
import { documentLimits } from "./document-limits.ts";
import { followEvents } from "./follow-events.ts";
import { refusalBody } from "./graphql-refusal.ts";
import { openStreams } from "./open-streams.ts";
import { presentError } from "./present-error.ts";
import { type ContextParts, contextOf } from "./request-context.ts";

interface StreamParts extends ContextParts {
  readonly schema: GraphQLSchema;
  readonly logger: Logger;
}

type StreamContext = Record<PropertyKey, unknown> & {
  readonly asked: PortalContext;
  readonly again: () => Promise<PortalContext>;
};

const notASubscription = (): BadInput =>
  new BadInput({
    en: "Only subscriptions are answered here, one field each; queries and mutations go to /graphql.",
    fr: "Seules les souscriptions trouvent réponse ici, un champ chacune ; requêtes et mutations vont à /graphql.",
  });

const unreadable = (): BadInput =>
  new BadInput({
    en: "A stream is asked for with `Accept: text/event-stream` and a JSON body `{ query, variables, operationName }`.",
    fr: "Un flux se demande avec `Accept: text/event-stream` et un corps JSON `{ query, variables, operationName }`.",
  });

const isJson = (text: unknown): boolean => {
  try {
    return text === undefined || typeof JSON.parse(String(text)) === "object";
  } catch {
    return false;
  }
};

const isObject = (value: unknown): boolean =>
  value === undefined || (typeof value === "object" && !Array.isArray(value));

/** Refuses what the stream's own reader would refuse in other words. */
function assertReadable(request: FastifyRequest): void {
  const accepts = (request.headers.accept ?? "").includes("text/event-stream");
  const inAddress = request.method === "GET";
  const asked = (inAddress ? request.query : request.body) as Readonly<Record<string, unknown>> | null | undefined;
  if (!accepts || typeof asked?.query !== "string") throw unreadable();
  const well = inAddress ? isJson : isObject;
  if (!well(asked.variables) || !well(asked.extensions)) throw unreadable();
}

/** A subscription that may run: read, measured, and its root field's access rule kept before anything is subscribed to. */
function argumentsOf(parts: StreamParts, params: RequestParams, context: PortalContext): ExecutionArgs {
  const { schema } = parts;
  const { operationName } = params;
  const document = parse(params.query, { maxTokens: QUERY_LIMITS.tokens });
  const [fault] = validate(schema, document, [...specifiedRules, documentLimits]);
  if (fault) throw fault;
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== "subscription") throw notASubscription();
  const variableValues = params.variables ?? {};
  assertCost({ schema, document, variables: variableValues, operationName: operationName ?? null });
  const rules = declaredAccess(schema);
  for (const selection of operation.selectionSet.selections) {
    // One behind a fragment is asked for by nobody, and would hide its rule.
    const rule = selection.kind === "Field" ? rules.get(`Subscription.${selection.name.value}`) : undefined;
    if (rule === undefined) throw notASubscription();
    assertMay(context, rule);
  }
  return { schema, document, variableValues, contextValue: context, ...(operationName ? { operationName } : {}) };
}

/** Errors of a stream as they leave: faults of the document are told, everything unforeseen only by its reference. */
function presenter({ logger, schema }: StreamParts): (error: unknown) => GraphQLError {
  return (error) => {
    const formatted = error instanceof GraphQLError ? error.toJSON() : { message: "" };
    const ofDocument = error instanceof GraphQLError && !error.path && !error.originalError;
    const code = formatted.extensions?.code ?? (ofDocument ? "GRAPHQL_VALIDATION_FAILED" : undefined);
    const shown = presentError({ ...formatted, extensions: { code } }, error, (reference, cause) =>
      logger.error({ reference, error: loggableError(cause) }, "internal"),
    );
    const { message, path, extensions } = withoutWrittenValues(shown, error, schema);
    return new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null });
  };
}

/**
 * Subscriptions by server-sent events, one connection each and so many an account, under the same limits and rights as
 * any question.
 */
export function registerStream(app: FastifyInstance, parts: StreamParts): void {
  const present = presenter(parts);
  const open = new Set<FastifyReply>();
  const ofAccounts = openStreams();
  const stream = createHandler<StreamContext>({
    // No token: a stream that outlives its request would be kept for whoever guesses the token.
    authenticate: () => null,
    onSubscribe: async ({ raw, context: { reply } }, params) => {
      let asked: PortalContext | null = null;
      try {
        asked = await contextOf(raw, parts);
        const args = argumentsOf(parts, params, asked);
        ofAccounts.begin(requireViewer(asked).facts.accountId, reply.raw);
        return { ...args, contextValue: { asked, again: () => contextOf(raw, parts) } };
      } catch (error) {
        await asked?.db.end();
        const { status, body } = refusalBody(present(error));
        const headers = { "content-type": "application/json; charset=utf-8" };
        return [JSON.stringify(body), { status, statusText: "", headers }];
      }
    },
    // Done above, with the portal's own limits.
    validate: () => [],
    subscribe: ({ contextValue: { asked, again }, ...args }) =>
      followEvents({ args: { ...args, contextValue: asked }, asked, again, present }),
  });
  app.addHook("preClose", async () => {
    for (const reply of open) reply.raw.end();
  });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql/stream",
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      try {
        assertReadable(request);
      } catch (error) {
        const { status, body } = refusalBody(present(error));
        return reply.status(status).send(body);
      }
      request.headers.accept = "text/event-stream";
      open.add(reply);
      reply.raw.once("close", () => open.delete(reply));
      // It has written the answer itself; whatever it returns is not to be sent.
      await stream(request, reply);
    },
  });
}
