import { useEffect, useState } from "react";
import { rowsPerSecond, type WorkSeen, withSeen } from "./work-rate.ts";

/** Rows per second of the server's work, from what it tells; null while it cannot be told. */
export function useWorkRate(progress: Omit<WorkSeen, "at"> | null): number | null {
  const [seen, setSeen] = useState<readonly WorkSeen[]>([]);
  const { phase, done, total } = progress ?? {};
  useEffect(() => {
    if (phase === undefined || done === undefined || total === undefined) return;
    setSeen((before) => withSeen(before, { phase, done, total, at: performance.now() }));
  }, [phase, done, total]);
  return rowsPerSecond(seen);
}
