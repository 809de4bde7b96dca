import "reflect-metadata";
import { DataSource } from "typeorm";
import { ENTITIES } from "#entities";
import { MIGRATIONS } from "./migrations/index.ts";
import { SnakeNaming } from "./snake-naming.ts";

/** How a data source is opened: by whom, and as which role its statements run. */
export interface DataSourceSettings {
  readonly url: string;
  /** Role set at connection start; migrations run as the owner, which itself cannot sign in. */
  readonly role?: string;
  readonly poolSize?: number;
  /** Limits every statement of its connections has unless a transaction lifts them, in PostgreSQL's words. */
  readonly limits?: Readonly<Record<string, string>>;
}

/** Settings a connection starts with, as PostgreSQL takes them on its command line. */
const optionsOf = ({ role, limits }: DataSourceSettings): string =>
  Object.entries({ ...(role ? { role } : {}), ...limits })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(" ");

/** A TypeORM data source on the portal's schema; never synchronises, the migrations alone make the schema. */
export function createDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource({
    type: "postgres",
    url: settings.url,
    schema: "portal",
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTransactionMode: "each",
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
    // Random ids are PostgreSQL's own gen_random_uuid(); the runtime role may install nothing, and nothing is needed.
    uuidExtension: "pgcrypto",
    installExtensions: false,
    poolSize: settings.poolSize ?? 10,
    applicationName: "nlrp12-portal",
    extra: {
      connectionTimeoutMillis: 10_000,
      // A connection has its plans to lose, and costs 20 ms to make; people think for longer than the usual 10 seconds.
      idleTimeoutMillis: 10 * 60_000,
      // What a connection keeps of plans and catalogue does not grow for ever.
      maxLifetimeSeconds: 60 * 60,
      // What is sent leaves at once and in order, without waiting for the answer to what was sent before.
      pipeline: true,
      options: optionsOf(settings),
    },
  });
}
