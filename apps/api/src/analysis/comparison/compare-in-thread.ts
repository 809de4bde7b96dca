import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type ComparedUnits, type ComparisonFigures, compareGroups } from "./compare-groups.ts";

/** Values in all comparisons of a question up to which they are computed at once, in a few milliseconds. */
const MOST_AT_ONCE = 200;

/**
 * The figures of each comparison, in order. A large question is computed in a thread of its own, so that permutations
 * do not keep other requests waiting; nothing but logs of values and ids of centers goes there.
 */
export async function comparisonFigures(asked: readonly ComparedUnits[]): Promise<readonly ComparisonFigures[]> {
  const values = asked.reduce((sum, units) => sum + sizeOf(units), 0);
  if (values <= MOST_AT_ONCE) return asked.map(compareGroups);
  const worker = startWorker(asked);
  try {
    // `once` rejects where the thread fails.
    const [figures] = (await once(worker, "message")) as [readonly ComparisonFigures[]];
    return figures;
  } finally {
    await worker.terminate();
  }
}

function sizeOf(units: ComparedUnits): number {
  if (units.kind === "PAIRS") return units.pairs.length;
  return units.strata.reduce((sum, { first, second }) => sum + first.length + second.length, 0);
}

function startWorker(asked: readonly ComparedUnits[]): Worker {
  const fromSources = import.meta.url.endsWith(".ts");
  return new Worker(new URL(`./compare-groups.worker.${fromSources ? "ts" : "js"}`, import.meta.url), {
    workerData: asked,
    execArgv: fromSources ? ["--conditions=source"] : [],
  });
}
