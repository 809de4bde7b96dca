import { Conflict } from "#errors";

/** The first request under the key has not been answered yet. */
export class KeyStillRunning extends Conflict {
  constructor() {
    super({
      en: "The first request under this Idempotency-Key is still running; ask again in a moment.",
      fr: "La première requête sous cet Idempotency-Key est encore en cours ; redemandez dans un instant.",
    });
  }
}

/**
 * Runs one request a key at a time in this process; another meanwhile is refused with KeyStillRunning. Across
 * processes and restarts it is the database that keeps a key to one upload.
 */
export function runningKeys() {
  const running = new Set<string>();
  return async <T>(key: string | null, work: () => Promise<T>): Promise<T> => {
    if (key === null) return work();
    if (running.has(key)) throw new KeyStillRunning();
    running.add(key);
    try {
      return await work();
    } finally {
      running.delete(key);
    }
  };
}
