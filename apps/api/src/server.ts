import { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Viewer } from "#access";
import { ledgerDesk } from "#audit";
import type { Database } from "#db";
import { addressAnswer, registerErrorAnswers } from "#error-answers";
import type { MailDesk } from "#mail";
import type { InvitationSecrets } from "#members";
import { QUERY_LIMITS } from "#query-limits";
import type { Tombstones } from "#withdrawals";
import { registerGraphql } from "./graphql/graphql-route.ts";
import { createGraphqlServer } from "./graphql/graphql-server.ts";
import { registerStream } from "./graphql/graphql-stream.ts";
import { registerContract } from "./http/contract-routes.ts";
import { registerHealth } from "./http/health.ts";
import { refuseUnderPressure } from "./http/overload.ts";
import { registerPortalFiles } from "./http/portal-files.ts";
import type { RateLimits } from "./http/rate-limits.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { isTrustedProxy } from "./http/trusted-proxy.ts";

/** What the server is made of. */
export interface ServerParts {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly logger: Logger;
  /** Signs the cookie of a sign-in under way. */
  readonly cookieSecret: string;
  /** Who asks; null for a request without credential. Throws a Refusal for a bad one. */
  readonly viewerOf: (request: FastifyRequest) => Promise<Viewer | null>;
  /** How withdrawn cases are known again. */
  readonly tombstones?: Tombstones;
  /** How links of invitations are made. */
  readonly invitations?: InvitationSecrets;
  /** Where letters go. */
  readonly mail?: MailDesk;
  /** What keeps one asker, or too many at once, from stopping the service; a server of a test may go without. */
  readonly protection?: {
    readonly rates: RateLimits;
    readonly settings: Parameters<typeof refuseUnderPressure>[1] & { readonly METRICS_TOKEN?: string | undefined };
  };
  /** Routes of the features beside GraphQL: sign-in, uploads, downloads. */
  readonly routes: readonly ((app: FastifyInstance) => Promise<void> | void)[];
}

/** For a whole request: the largest cohort file, sent by PUT at half a megabit a second, takes 54 minutes. */
const REQUEST_TIMEOUT_MS = 60 * 60_000;

/** For the headers alone, which need no file's time: who sends none gives the place back. */
const HEADERS_TIMEOUT_MS = 60_000;

/** The whole HTTP server: GraphQL, its stream, feature routes, health, and the portal's files. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const logger: FastifyBaseLogger = parts.logger;
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: QUERY_LIMITS.bytes,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS },
    trustProxy: isTrustedProxy,
    frameworkErrors: addressAnswer,
  });
  await app.register(helmet, securityHeaders);
  await app.register(cookie, { secret: parts.cookieSecret });
  registerErrorAnswers(app, parts.logger);
  if (parts.protection) {
    await refuseUnderPressure(app, parts.protection.settings);
    parts.protection.rates.guard(app);
  }

  const apollo = createGraphqlServer(parts.schema, {
    logger: parts.logger,
    ledger: ledgerDesk(parts.database),
    plugins: [fastifyApolloDrainPlugin(app)],
  });
  await apollo.start();
  registerGraphql(app, apollo, parts);
  registerStream(app, parts);
  registerContract(app, parts.schema);
  registerHealth(app, parts.database, parts.protection?.settings.METRICS_TOKEN);
  for (const register of parts.routes) await register(app);
  await registerPortalFiles(app);
  return app;
}
