export { Database, type OpenTransaction } from "./database.ts";
export { type MigrationSettings, migrate, runtimeUrlOf } from "./migrate.ts";
export { RequestDatabase, RequestOver } from "./request-database.ts";
export { NO_CASE_ROWS, type Rights } from "./rights.ts";
export type { StatementObserver, Transaction } from "./transaction.ts";
