import type { RequestDatabase } from "#db";

/** When the disclosure engine last opened; null before the first opening. */
export async function lastOpeningAt(db: RequestDatabase): Promise<Date | null> {
  const [row] = await db.rows<{ openedAt: Date }>(
    `/* lastOpeningAt */ select opened_at as "openedAt" from portal.opening order by opening_id desc limit 1`,
  );
  return row?.openedAt ?? null;
}
