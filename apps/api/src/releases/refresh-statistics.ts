import { type Database, NO_CASE_ROWS } from "#db";

/**
 * Has PostgreSQL look at the tables of cases, in a transaction of its own that sees no case. A table written a moment
 * ago is unknown to the planner, which of a large new cohort then expects one row in every question, until autovacuum
 * comes by.
 */
export async function refreshStatistics(database: Database): Promise<void> {
  await database.within(NO_CASE_ROWS, (tx) => tx.rows("/* refreshStatistics */ select portal.analyze_case_tables()"), {
    long: true,
  });
}
