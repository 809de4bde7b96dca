import { type KillResult, type KillWindow, killTrial } from "./kill-trial.ts";
import type { UndisturbedRun } from "./undisturbed-run.ts";
import type { VictimPortal } from "./victim-portal.ts";
import { ordinaryCommits, slowCommits } from "./when-committing.ts";

/** How long a COMMIT waits before it flushes, in milliseconds. */
const COMMIT_WAITS_MS = 20;

const WINDOWS: readonly KillWindow[] = ["arrival", "publishing", "commit", "arrival", "publishing", "committed"];
const ARRIVALS = WINDOWS.length / 2;

/** So many kills, a third of them around a COMMIT; the arrivals by PUT and by tus in turn. */
export async function killTrials(
  victim: VictimPortal,
  run: UndisturbedRun,
  kills: number,
  tell: (done: number, result: KillResult) => void,
): Promise<KillResult[]> {
  const results: KillResult[] = [];
  await slowCommits(victim.admin, COMMIT_WAITS_MS);
  try {
    for (let index = 0; index < kills; index += 1) {
      const window = WINDOWS[index % WINDOWS.length] ?? "commit";
      const byTus = Math.floor(index / ARRIVALS) % 2 === 1;
      const result = await killTrial(victim, run, { slug: `killed-${index + 1}`, window, byTus });
      results.push(result);
      tell(results.length, result);
    }
  } finally {
    await ordinaryCommits(victim.admin);
  }
  return results;
}
