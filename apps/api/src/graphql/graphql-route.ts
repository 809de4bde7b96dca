import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { PortalContext } from "#context";
import { loggableError } from "#loggable-error";
import { compressedAnswer, takesGzip } from "../http/compressed-answer.ts";
import { refusalBody } from "./graphql-refusal.ts";
import { presentError } from "./present-error.ts";
import { type ContextParts, contextOf } from "./request-context.ts";

/** Mounts GraphQL over HTTP; a bad credential is refused in the shape of a GraphQL answer before the document is read. */
export function registerGraphql(
  app: FastifyInstance,
  apollo: ApolloServer<PortalContext>,
  parts: ContextParts & { readonly logger: Logger },
): void {
  const contexts = new WeakMap<FastifyRequest, PortalContext>();
  const answer = fastifyApolloHandler(apollo, {
    context: async (request) => {
      const context = contexts.get(request);
      if (!context) throw new Error("a request came to GraphQL without its context");
      return context;
    },
  });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    exposeHeadRoute: false,
    // Before anything is read, so that a refusal says it too: no cache on the way keeps what somebody was answered.
    onRequest: async (_request, reply) => void reply.header("cache-control", "no-store"),
    onSend: compressedAnswer,
    preHandler: async (request, reply) => {
      try {
        const context = await contextOf(request, parts);
        contexts.set(request, context);
        // Also when the asker hangs up: what still runs of the request then stops at its next statement.
        reply.raw.once("close", () => void context.db.end());
      } catch (error) {
        const shown = presentError({ message: "" }, error, (reference, cause) =>
          parts.logger.error({ reference, error: loggableError(cause) }, "internal"),
        );
        const { status, body } = refusalBody(shown);
        reply.status(status).type("application/json; charset=utf-8");
        return reply.send(JSON.stringify(body));
      }
    },
    handler: async function (request, reply) {
      const sent: unknown = await answer.call(this, request, reply);
      const verbatim = contexts.get(request)?.verbatim;
      if (typeof sent !== "string" || !verbatim) return sent;
      const { body, gzip } = await verbatim.put(sent, takesGzip(request));
      if (gzip) reply.header("content-encoding", "gzip");
      return body;
    },
  });
  // R's ghql pings the endpoint with HEAD before it asks anything.
  app.head("/graphql", async (_request, reply) => reply.status(200).send());
}
