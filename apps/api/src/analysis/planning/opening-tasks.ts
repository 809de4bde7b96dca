import type { TaskList } from "graphile-worker";
import type { Database } from "#db";
import { holdOpening, previewOpening } from "../opening/hold-opening.ts";
import { markHeld, nextPlanned, storePreview } from "./planned-opening.sql.ts";

/**
 * The jobs of openings: the preview of the next planned one, made anew when it is planned and every night, and the
 * opening itself, held on its date or the first night after it.
 */
export function openingTasks(database: Database, secret: Uint8Array): TaskList {
  return {
    "preview-opening": async () => {
      const next = await database.withoutCases(nextPlanned);
      if (!next) return;
      const { tables } = await previewOpening(database, { secret, date: next.date });
      const shown = tables.map(({ variable, dimensions, status, cause }) => ({ variable, dimensions, status, cause }));
      await database.withoutCases((tx) => storePreview(tx, next.date, shown));
    },
    "hold-due-opening": async () => {
      const next = await database.withoutCases(nextPlanned);
      if (!next || next.date > new Date().toISOString().slice(0, 10)) return;
      const { date } = next;
      await holdOpening(database, { secret, date, also: (tx, openingId) => markHeld(tx, date, openingId) });
    },
  };
}
