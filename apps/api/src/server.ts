import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ApolloServer } from "@apollo/server";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import serveFiles from "@fastify/static";
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from "fastify";
import { type GraphQLSchema, getIntrospectionQuery, graphqlSync, lexicographicSortSchema, printSchema } from "graphql";
import { createHandler } from "graphql-sse/lib/use/fastify";
import type { Logger } from "pino";
import { collectDefaultMetrics, Registry } from "prom-client";
import type { Viewer } from "#access";
import type { PortalContext } from "#context";
import { type Database, NO_CASE_ROWS, RequestDatabase } from "#db";
import { Refusal } from "#errors";
import { createGraphqlServer, presentError } from "#graphql-server";
import { loadersOf } from "#loaders";

/** What the server is made of. */
export interface ServerParts {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly logger: Logger;
  /** Signs the cookie of a sign-in under way. */
  readonly cookieSecret: string;
  /** Who asks; null for a request without credential. Throws a Refusal for a bad one. */
  readonly viewerOf: (request: FastifyRequest) => Promise<Viewer | null>;
  /** Routes of the features beside GraphQL: sign-in, uploads, downloads. */
  readonly routes: readonly ((app: FastifyInstance) => Promise<void> | void)[];
}

const PORTAL_FILES = fileURLToPath(new URL("../../portal/dist", import.meta.url));

/** The whole HTTP server: GraphQL, its stream, feature routes, health, and the portal's files. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const logger: FastifyBaseLogger = parts.logger;
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 256 * 1024,
    trustProxy: true,
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        workerSrc: ["'self'", "blob:"],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'", "http://127.0.0.1:*", "http://localhost:*"],
        objectSrc: ["'none'"],
      },
    },
  });
  await app.register(cookie, { secret: parts.cookieSecret });
  app.setErrorHandler(async (error, _request, reply) => {
    if (error instanceof Refusal) {
      return reply.status(statusOf(error)).send({ code: error.code, message: error.sentence });
    }
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    if (status < 500)
      return reply.status(status).send({
        code: "BAD_USER_INPUT",
        message: { en: "The request cannot be read.", fr: "La requête ne peut pas être lue." },
      });
    const reference = crypto.randomUUID();
    parts.logger.error({ reference, err: error }, "internal");
    return reply.status(500).send({
      code: "INTERNAL",
      reference,
      message: {
        en: `Something went wrong here; the operators find it under ${reference}.`,
        fr: `Une erreur est survenue ici ; les exploitants la retrouvent sous ${reference}.`,
      },
    });
  });

  const apollo = createGraphqlServer(parts.schema, { logger: parts.logger, plugins: [fastifyApolloDrainPlugin(app)] });
  await apollo.start();
  registerGraphql(app, apollo, parts);
  registerStream(app, parts);
  registerContract(app, parts.schema);
  registerHealth(app, parts);
  for (const register of parts.routes) await register(app);
  await registerPortal(app);
  return app;
}

function statusOf(refusal: Refusal): number {
  const byCode: Partial<Record<string, number>> = {
    UNAUTHENTICATED: 401,
    FORBIDDEN: 403,
    NOT_FOUND: 404,
    CONFLICT: 409,
    RATE_LIMITED: 429,
    UNAVAILABLE: 503,
  };
  return byCode[refusal.code] ?? 400;
}

async function contextOf(request: FastifyRequest, parts: ServerParts): Promise<PortalContext> {
  const viewer = await parts.viewerOf(request);
  const db = new RequestDatabase(parts.database, viewer?.rights() ?? NO_CASE_ROWS);
  return { viewer, db, loaders: loadersOf(db), requestId: request.id };
}

function registerGraphql(app: FastifyInstance, apollo: ApolloServer<PortalContext>, parts: ServerParts): void {
  const handler = fastifyApolloHandler(apollo, { context: (request) => contextOf(request, parts) });
  app.route({ method: ["GET", "POST"], url: "/graphql", exposeHeadRoute: false, handler });
  // R's ghql pings the endpoint with HEAD before it asks anything.
  app.head("/graphql", async (_request, reply) => reply.status(200).send());
}

function registerStream(app: FastifyInstance, parts: ServerParts): void {
  const stream = createHandler<PortalContext & Record<PropertyKey, unknown>>({
    schema: parts.schema,
    context: async (request) => ({ ...(await contextOf(request.raw, parts)) }),
    onOperation: (_context, _request, _args, result) => result,
    onNext: (_context, _request, result) => {
      if (!result.errors) return undefined;
      return {
        ...result,
        errors: result.errors.map((error) =>
          Object.assign(
            error,
            presentError(error.toJSON(), error, (reference, cause) =>
              parts.logger.error({ reference, err: cause }, "internal"),
            ),
          ),
        ),
      };
    },
    onComplete: async (context) => context.db.finish(),
  });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql/stream",
    handler: async (request, reply) => stream(request, reply),
  });
}

function registerContract(app: FastifyInstance, schema: GraphQLSchema): void {
  app.get("/api/schema.graphql", async (_request, reply) =>
    reply.type("text/plain; charset=utf-8").send(printSchema(lexicographicSortSchema(schema))),
  );
  app.get("/api/schema.json", async () => graphqlSync({ schema, source: getIntrospectionQuery() }));
}

function registerHealth(app: FastifyInstance, parts: ServerParts): void {
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  app.get("/health/live", async () => ({ status: "live" }));
  app.get("/health/ready", async (_request, reply) => {
    const ready = await parts.database.answers().catch(() => false);
    return reply.status(ready ? 200 : 503).send({ status: ready ? "ready" : "not ready" });
  });
  app.get("/metrics", async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()));
}

/** The portal's own files; any other address that asks for a page gets the portal, which reads the address itself. */
async function registerPortal(app: FastifyInstance): Promise<void> {
  if (!existsSync(PORTAL_FILES)) return;
  await app.register(serveFiles, { root: PORTAL_FILES, wildcard: false, immutable: false, maxAge: 0 });
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
    if (wantsPage) return reply.type("text/html; charset=utf-8").sendFile("index.html");
    return reply
      .status(404)
      .send({ code: "NOT_FOUND", message: { en: "There is nothing here.", fr: "Il n'y a rien ici." } });
  });
}
