import type { TaskList } from "graphile-worker";
import { purgeSessions } from "#accounts";
import type { Database } from "#db";
import { tellEndingGrants } from "#grants";

/** When what is done once a day is due, in UTC; a portal that was down then does it within a day of its next start. */
export const DAILY = `
15 3 * * * purge-sessions ?fill=1d
25 3 * * * forget-letters ?fill=1d
10 2 * * * preview-opening ?fill=1d
40 2 * * * hold-due-opening ?fill=1d&max=5
0 6 * * * tell-ending-grants ?fill=1d
`;

/** What is done once a day, besides what belongs to letters. */
export function dailyTasks(database: Database): TaskList {
  return {
    "purge-sessions": async () => {
      await database.withoutCases(purgeSessions);
    },
    "tell-ending-grants": async () => {
      await database.withoutCases(tellEndingGrants);
    },
  };
}
