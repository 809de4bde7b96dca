import "reflect-metadata";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { type ProviderSettings, registerSignIn, sessionCookies } from "#accounts";
import { openingTasks } from "#analysis";
import { registerArrivals } from "#arrivals";
import { checkpointSigner } from "#audit";
import { authenticator } from "#authenticate";
import { DAILY, dailyTasks } from "#daily-tasks";
import { Database, migrate, runtimeUrlOf } from "#db";
import { type Environment, SettingsRefused } from "#env";
import { registerDownloads } from "#exports";
import { derivedKey, installationSecret } from "#installation-secret";
import { startJobs } from "#jobs";
import { keepCheckpoints, registerLedger } from "#ledger";
import { mailDesk, mailTasks, sendWaitingLetters } from "#mail";
import { acceptInvitation, invitationSecrets } from "#members";
import { createSchema } from "#schema";
import { createServer } from "#server";
import { fileStorage, registerTemplate } from "#uploads";
import { replayTombstones, tombstonesOf } from "#withdrawals";
import { startEmbeddedPostgres } from "./db/embedded-postgres.ts";
import { rateLimits } from "./http/rate-limits.ts";

/** A running portal. */
export interface RunningPortal {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly publicUrl: string;
  /** Refuses new requests, lets the running ones end, then stops everything that was started. */
  stop(): Promise<void>;
}

/** No server there, no such host, wrong password, no such role, no such database. */
const UNREACHABLE: readonly string[] = ["ECONNREFUSED", "ENOTFOUND", "EHOSTUNREACH", "28P01", "28000", "3D000"];

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown reason";

/** Starts everything a portal is made of, in order, and stops it all again when one part refuses. */
export async function startPortal(environment: Environment, say: (sentence: string) => void): Promise<RunningPortal> {
  const dataDirectory = resolve(environment.DATA_DIR);
  // Others may pass through it (the database runs under an account of its own), but not look inside.
  await mkdir(dataDirectory, { recursive: true, mode: 0o711 }).catch((error: unknown) => {
    throw new SettingsRefused(
      `DATA_DIR names ${dataDirectory}, which is not a folder and cannot be made one (${codeOf(error)}); name another.`,
    );
  });
  const production = environment.PORTAL_MODE === "production";
  const secret = await installationSecret({
    fromSettings: production ? environment.INSTALLATION_SECRET : undefined,
    dataDirectory,
  });
  const publicUrl = environment.PUBLIC_URL ?? `http://localhost:${environment.PORT}`;
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    let adminUrl = environment.DATABASE_URL;
    if (!adminUrl) {
      const own = await startEmbeddedPostgres({ directory: join(dataDirectory, "postgres"), log: say });
      stops.push(() => own.stop());
      adminUrl = own.adminUrl;
    }
    const settings = { adminUrl, runtimePassword: derivedKey(secret, "database runtime").toString("base64url") };
    await migrate(settings).catch((error: unknown) => {
      if (!UNREACHABLE.includes(codeOf(error))) throw error;
      throw new SettingsRefused(
        `DATABASE_URL does not lead to a database that lets the portal in (${codeOf(error)}); it takes the address, user and password of a PostgreSQL 15 to 18.`,
      );
    });
    const database = await Database.open(runtimeUrlOf(settings));
    stops.push(() => database.close());
    const tombstones = tombstonesOf(secret, dataDirectory);
    // A database restored from before a withdrawal must not show the case for a moment.
    const { withdrawn } = await replayTombstones(database, tombstones);
    if (withdrawn > 0) say(`${withdrawn} withdrawn cases had come back with a restored database and are gone again.`);

    const logger = pino({ level: production ? "info" : "warn" });
    const routes: ((app: FastifyInstance) => void)[] = [];
    const provider = await providerOf(environment, { publicUrl, database, dataDirectory, secret, routes, say });
    const cookies = sessionCookies({ secure: publicUrl.startsWith("https:") });
    routes.push((app) => registerSignIn(app, { database, provider, cookies, logger, acceptInvitation }));
    const invitations = invitationSecrets(derivedKey(secret, "invitations"), publicUrl);
    const mail = mailDesk(mailSettingsOf(environment), { publicUrl, invitationAddress: invitations.addressOf });
    stops.push(async () => mail.close());
    const rates = rateLimits(environment, cookies);
    const viewerOf = rates.watching(authenticator(database, cookies));
    const storage = fileStorage(dataDirectory);
    routes.push((app) => registerArrivals(app, { database, storage, viewerOf }), registerTemplate);
    routes.push((app) => registerLedger(app, { database, viewerOf }));
    routes.push((app) => registerDownloads(app, { database, viewerOf }));
    const app = await createServer({
      schema: await createSchema(),
      database,
      logger,
      cookieSecret: derivedKey(secret, "cookies").toString("base64url"),
      viewerOf,
      protection: { rates, settings: environment },
      tombstones,
      invitations,
      mail,
      routes,
    });
    stops.push(() => app.close());
    const signer = checkpointSigner(`${new URL(publicUrl).host}/ledger`, derivedKey(secret, "ledger checkpoints"));
    const checkpoints = keepCheckpoints({ database, signer, logger });
    stops.push(() => checkpoints.stop());
    await sendWaitingLetters(database, mail);
    const jobs = await startJobs({
      ...{ database, storage, tombstones, logger },
      runtimeUrl: runtimeUrlOf(settings),
      tasks: {
        ...mailTasks(database, mail),
        ...dailyTasks(database),
        ...openingTasks(database, derivedKey(secret, "disclosure")),
      },
      crontab: DAILY,
    });
    stops.push(() => jobs.stop());
    await app.listen({ port: environment.PORT, host: production ? "0.0.0.0" : "127.0.0.1" });
    return { app, database, publicUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The mail server, where one is set. */
function mailSettingsOf({ SMTP_URL, MAIL_FROM }: Environment) {
  return SMTP_URL && MAIL_FROM ? { smtpUrl: SMTP_URL, from: MAIL_FROM } : null;
}

/** The institution's provider in production; in a demonstration its own, and with it the consortium is loaded. */
async function providerOf(
  environment: Environment,
  parts: {
    readonly publicUrl: string;
    readonly database: Database;
    readonly dataDirectory: string;
    readonly secret: string;
    readonly routes: ((app: FastifyInstance) => void)[];
    readonly say: (sentence: string) => void;
  },
): Promise<ProviderSettings> {
  if (environment.PORTAL_MODE === "production") {
    return {
      issuer: environment.OIDC_ISSUER,
      clientId: environment.OIDC_CLIENT_ID,
      clientSecret: environment.OIDC_CLIENT_SECRET,
      publicUrl: parts.publicUrl,
      allowInsecure: false,
    };
  }
  const { demonstrationProvider, loadDemonstration } = await import("./demonstration/index.ts");
  await loadDemonstration(parts.database, {
    dataDirectory: parts.dataDirectory,
    disclosureSecret: derivedKey(parts.secret, "disclosure"),
    say: parts.say,
  });
  const provider = demonstrationProvider({ publicUrl: parts.publicUrl, database: parts.database });
  parts.routes.push(provider.register);
  return provider.settings;
}
