import type { TaskList } from "graphile-worker";
import type { Database } from "#db";
import { holdOpening, previewOpening } from "../opening/hold-opening.ts";
import { carryPreview, lockPlanning, markHeld, nextPlanned, storePreview } from "./planned-opening.sql.ts";

/**
 * The jobs of openings: the preview of the next planned one, made when it is planned and anew after thirty days, and the
 * opening itself, held on its date or the first night after it. A preview stands for those days also where its opening
 * is taken back and another is planned: a center that publishes a release a night, with one person more or less of its
 * own, would read off the previews where a table begins to pass, and with it how many persons others have there: what
 * rule 7 keeps from openings.
 */
export function openingTasks(database: Database, secret: Uint8Array): TaskList {
  return {
    "preview-opening": async () => {
      const next = await database.withoutCases(nextPlanned);
      if (!next || (await database.withoutCases((tx) => carryPreview(tx, next.date)))) return;
      const { tables } = await previewOpening(database, { secret, date: next.date });
      const shown = tables.map(({ variable, dimensions, status, cause }) => ({ variable, dimensions, status, cause }));
      await database.withoutCases(async (tx) => {
        await lockPlanning(tx);
        // A second job may have made one meanwhile; whichever came first is the one that is seen.
        if (!(await carryPreview(tx, next.date))) await storePreview(tx, next.date, shown);
      });
    },
    "hold-due-opening": async () => {
      const next = await database.withoutCases(nextPlanned);
      if (!next || next.date > new Date().toISOString().slice(0, 10)) return;
      const { date } = next;
      await holdOpening(database, { secret, date, also: (tx, openingId) => markHeld(tx, date, openingId) });
    },
  };
}
