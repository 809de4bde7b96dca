export { Database, type OpenTransaction } from "./database.ts";
export { databaseCodeOf } from "./database-code.ts";
export { embeddedAddress } from "./embedded-address.ts";
export { type MigrationSettings, migrate, runtimeUrlOf } from "./migrate.ts";
export { pageWithTotal } from "./page-with-total.ts";
export { releaseInForce } from "./release-in-force.ts";
export { RequestDatabase, RequestOver } from "./request-database.ts";
export { NO_CASE_ROWS, type Rights } from "./rights.ts";
export type { StatementObserver, Transaction } from "./transaction.ts";
